import { expect } from 'chai';
import { acrossOrganisations, installation, scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { signInFailures } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';
import { consentToPartner } from '../support/seeded-partner.ts';

/** The letters and digits of codes, written by hand: none that is taken for another. */
const codeForm = /^[ACDEFGHJKLMNPQRTVWXY3479]{4}(-[ACDEFGHJKLMNPQRTVWXY3479]{4}){2}$/;

describe('links to partners’ portals', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const coach = () => app.as(app.home, 'coach');
  const portal = () => app.as(app.home, 'partner');
  const post = (as: Ask, path: string, body?: object) => as(path, { method: 'POST', body });
  const remove = (as: Ask, path: string) => as(path, { method: 'DELETE' });
  const admin = () => app.as(app.home, 'administrator');

  /** A person, their consent to a partner, and how a code is made of it. */
  async function person(name: string, partnerId = app.home.partnerId) {
    const participantId = (await post(coach(), '/participants', { displayName: name })).body.id;
    const consent = consentToPartner(app.home.organisationId, partnerId, '2026-11-24T09:00:00Z');
    const { body } = await post(coach(), `/participants/${participantId}/consents`, consent);
    const ask = () =>
      post(coach(), `/participants/${participantId}/link-codes`, { partnerId, consentId: body.id });
    return { participantId, consentId: body.id as string, ask };
  }
  async function otherPartner(): Promise<{ partnerId: string; as: Ask }> {
    const { body } = await post(admin(), '/partners', { name: 'Other', languages: ['en'], origins: [] });
    return { partnerId: body.id, as: app.bearer(body.token) };
  }

  it('are made by a code that is good once, however it is typed', async () => {
    const { ask, participantId } = await person('Wren');
    const issued = await ask();
    expect(issued.status, issued.text).to.equal(201);
    expect(issued.body.code).to.match(codeForm);
    expect(issued.body.expiresAt).to.equal('2026-12-01T09:32:02Z');
    const typed = ` ${issued.body.code.toLowerCase().replaceAll('-', ' – ')} `;
    const linked = await post(portal(), '/partner/links', { code: typed });
    expect(linked.status, linked.text).to.equal(201);
    expect(Object.keys(linked.body).sort()).to.deep.equal(['linkId', 'linkedAt']);
    expect(linked.body.linkId).to.match(/^[\w-]{43}$/);
    const again = await post(portal(), '/partner/links', { code: issued.body.code });
    const wrong = await post(portal(), '/partner/links', { code: 'ACDE-FGHJ-KLMN' });
    const said = ({ status, body }: typeof again) => [status, body.detail, body.errors];
    expect(said(again)).to.deep.equal(said(wrong));
    expect(again.status).to.equal(422);
    const list = await portal()('/partner/links?limit=200');
    expect(list.body.items.map(({ linkId }: { linkId: string }) => linkId)).to.include(linked.body.linkId);
    expect(list.text).not.to.include(participantId);
    // A second code for somebody who is linked gives the same name.
    const second = await post(portal(), '/partner/links', { code: (await ask()).body.code });
    expect(second.body.linkId).to.equal(linked.body.linkId);
  });

  it('come of one of two who type the same code at once', async () => {
    const { ask } = await person('Wren');
    const { code } = (await ask()).body;
    const both = await Promise.all([1, 2].map(() => post(portal(), '/partner/links', { code })));
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 422]);
  });

  it('are not made late, by another partner, with an older code or under a consent that ended', async () => {
    const { ask, consentId } = await person('Wren');
    const other = await otherPartner();
    const first = (await ask()).body.code;
    const second = (await ask()).body.code;
    for (const [as, code] of [
      [portal(), first],
      [other.as, second],
    ] as const)
      expect((await post(as, '/partner/links', { code })).status).to.equal(422);
    app.pass(7 * 86_400);
    expect((await post(portal(), '/partner/links', { code: second })).status).to.equal(422);
    const third = (await ask()).body.code;
    await post(coach(), `/consents/${consentId}/revoke`, {});
    expect((await post(portal(), '/partner/links', { code: third })).status).to.equal(422);
    const refused = await ask();
    expect([refused.status, refused.body.errors[0].path]).to.deep.equal([422, 'consentId']);
  });

  it('give no code for a consent of somebody else, to another partner or without its paper', async () => {
    const [wren, robin] = [await person('Wren'), await person('Robin')];
    const other = await otherPartner();
    const path = `/participants/${wren.participantId}/link-codes`;
    const paper = consentToPartner(app.home.organisationId, app.home.partnerId, '2026-11-24T09:00:00Z');
    const unsigned = await post(coach(), `/participants/${wren.participantId}/consents`, {
      ...paper,
      signed: { ...paper.signed, how: 'paper' },
    });
    for (const body of [
      { partnerId: app.home.partnerId, consentId: robin.consentId },
      { partnerId: other.partnerId, consentId: wren.consentId },
      { partnerId: app.home.partnerId, consentId: app.home.consentId },
      { partnerId: app.home.partnerId, consentId: unsigned.body.id },
      { partnerId: app.away.partnerId, consentId: wren.consentId },
    ])
      expect((await post(coach(), path, body)).status).to.equal(422);
  });

  it('end with their consent, and consents that say so end with them', async () => {
    const { ask, consentId, participantId } = await person('Wren');
    const { linkId } = (await post(portal(), '/partner/links', { code: (await ask()).body.code })).body;
    await post(coach(), `/consents/${consentId}/revoke`, {});
    expect((await remove(portal(), `/partner/links/${linkId}`)).status).to.equal(404);
    const of = (await coach()(`/participants/${participantId}/links`)).body.items;
    expect(of).to.have.length(1);
    expect(of[0]).to.deep.include({ linkId, ending: 'revoked', partnerName: `Portal ${app.home.canary}` });

    const untilEnd = {
      ...consentToPartner(app.home.organisationId, app.home.partnerId, '2026-11-24T09:00:00Z'),
      expires: { event: 'link_ended' },
    };
    const consent = await post(coach(), `/participants/${participantId}/consents`, untilEnd);
    const asked = { partnerId: app.home.partnerId, consentId: consent.body.id };
    const { code } = (await post(coach(), `/participants/${participantId}/link-codes`, asked)).body;
    const again = await post(portal(), '/partner/links', { code });
    expect(again.body.linkId).not.to.equal(linkId);
    expect((await remove(portal(), `/partner/links/${again.body.linkId}`)).status).to.equal(204);
    expect((await remove(portal(), `/partner/links/${again.body.linkId}`)).status).to.equal(404);
    expect((await coach()(`/consents/${consent.body.id}`)).body.state).to.equal('expired');
    const trail = (await app.as(app.home, 'auditor')('/audit?action=end&noun=consent')).body.items;
    const entries = trail.map(({ subjectId, fields }: AuditEntry) => [subjectId, fields]);
    expect(entries).to.deep.equal([[consent.body.id, ['endedAt']]]);
  });

  it('end by the coach, and open nothing once their partner is cut off or their consent runs out', async () => {
    const [wren, robin] = [await person('Wren'), await person('Robin')];
    const link = async ({ ask }: typeof wren) =>
      (await post(portal(), '/partner/links', { code: (await ask()).body.code })).body.linkId;
    const [first, second] = [await link(wren), await link(robin)];
    const path = `/participants/${wren.participantId}/links/${first}`;
    expect((await remove(coach(), `/participants/${robin.participantId}/links/${first}`)).status).to.equal(
      404,
    );
    expect((await remove(coach(), path)).status).to.equal(204);
    const known = async () =>
      (await portal()('/partner/links?limit=200')).body.items.map((one: { linkId: string }) => one.linkId);
    expect(await known()).to.include(second);
    expect(await known()).not.to.include(first);
    app.pass(366 * 86_400);
    const { body } = await post(admin(), `/partners/${app.home.partnerId}/token`);
    const renewed = app.bearer(body.token);
    expect((await renewed('/partner/links')).body.items).to.deep.equal([]);
    expect((await remove(renewed, `/partner/links/${second}`)).status).to.equal(404);
  });

  it('are not said to have ended while their partner is cut off, and hold again once it is let in', async () => {
    const { ask } = await person('Wren');
    const link = await post(portal(), '/partner/links', { code: (await ask()).body.code });
    const fresh = (await ask()).body.code;
    const of = `/partners/${app.home.partnerId}`;
    const cut = async (disabled: boolean) => {
      const { version } = (await admin()(of)).body;
      const sent = { method: 'PATCH', body: { disabled }, headers: { 'if-match': `"${version}"` } };
      expect((await admin()(of, sent)).status).to.equal(200);
    };
    await cut(true);
    const at = `/partner/links/${link.body.linkId}`;
    for (const refused of [
      await portal()('/partner/links'),
      await portal()(`${at}/opportunities`),
      await portal()(`/partner/links/${'x'.repeat(43)}/opportunities`),
      await post(portal(), '/partner/links', { code: fresh }),
      await post(portal(), `${at}/sessions`, { in: 'frame' }),
      await remove(portal(), at),
    ]) {
      expect([refused.status, refused.body.code, refused.body.reason], refused.text).to.deep.equal([
        403,
        'forbidden',
        'cut_off',
      ]);
      expect(refused.body.detail)
        .to.match(/cut off/)
        .and.match(/still stand/);
    }
    await cut(false);
    expect((await portal()(`${at}/opportunities`)).status).to.equal(200);
    expect((await post(portal(), '/partner/links', { code: fresh })).body.linkId).to.equal(link.body.linkId);
  });

  it('are another name for the same person at each partner, and 404 to all others', async () => {
    const other = await otherPartner();
    const { ask, participantId } = await person('Wren');
    const mine = (await post(portal(), '/partner/links', { code: (await ask()).body.code })).body.linkId;
    const consent = await post(
      coach(),
      `/participants/${participantId}/consents`,
      consentToPartner(app.home.organisationId, other.partnerId, '2026-11-24T09:00:00Z'),
    );
    const asked = { partnerId: other.partnerId, consentId: consent.body.id };
    const { code } = (await post(coach(), `/participants/${participantId}/link-codes`, asked)).body;
    const theirs = (await post(other.as, '/partner/links', { code })).body.linkId;
    expect(theirs).not.to.equal(mine);
    const told = ({ status, body }: Awaited<ReturnType<typeof post>>) => [status, body.detail];
    const missing = await remove(portal(), `/partner/links/${'x'.repeat(43)}`);
    expect(told(await remove(portal(), `/partner/links/${theirs}`))).to.deep.equal(told(missing));
    expect(missing.status).to.equal(404);
  });

  it('are hopeless to guess for one account of a portal, which keeps none of the others from theirs', async () => {
    const guess = (account?: string) =>
      post(portal(), '/partner/links', { code: 'ACDE-FGHJ-KLMN', ...(account && { account }) });
    const burst = await Promise.all(Array.from({ length: 14 }, () => guess('a1')));
    const count = (wanted: number) => burst.filter(({ status }) => status === wanted).length;
    expect([count(422), count(429)]).to.deep.equal([10, 4]);
    const wren = await person('Wren');
    const { code } = (await wren.ask()).body;
    const locked = await post(portal(), '/partner/links', { code, account: 'a1' });
    expect([locked.status, locked.headers.get('retry-after')]).to.deep.equal([429, '900']);
    // Another account, one without a name, and one of the same name at another partner type as before.
    for (const said of [await guess('a2'), await guess()]) expect(said.status).to.equal(422);
    const other = await otherPartner();
    const elsewhere = await post(other.as, '/partner/links', { code: 'ACDE-FGHJ-KLMN', account: 'a1' });
    expect(elsewhere.status).to.equal(422);
    expect((await post(portal(), '/partner/links', { code, account: 'a2' })).status).to.equal(201);
    app.pass(901);
    const later = (await wren.ask()).body.code;
    expect((await post(portal(), '/partner/links', { code: later, account: 'a1' })).status).to.equal(201);
  });

  it('are hopeless to guess for a portal with however many accounts: after a thousand wrong codes it waits', async () => {
    const guess = (nth: number) =>
      post(portal(), '/partner/links', { code: 'ACDE-FGHJ-KLMN', account: `a${nth}` });
    expect((await post(portal(), '/partner/links', { code: 'ACDE' })).status).to.equal(422);
    const { items } = await app.store.list(acrossOrganisations('test'), signInFailures, 'all', {});
    const [counted] = items;
    if (counted === undefined || items.length > 1) throw new Error('Not the portal alone was counted.');
    const row = { ...counted, version: counted.version + 1, count: 998 };
    const scope = scopeOf({ kind: 'job', id: 'test', organisationId: installation, rights: [] });
    const unit = { organisationId: installation, puts: [put(signInFailures, row, counted.version)] };
    await app.store.commit(scope, unit);
    const burst = await Promise.all(Array.from({ length: 6 }, (_, nth) => guess(nth)));
    const count = (wanted: number) => burst.filter(({ status }) => status === wanted).length;
    expect([count(422), count(429)]).to.deep.equal([2, 4]);
  });

  it('say to the portal’s developer which token is wanted, and where it is good', async () => {
    const said = async (headers: Record<string, string>, path = '/partner/links') =>
      (await app.anonymous(path, { headers })).body.detail;
    const wanted = /^Send “Authorization: Bearer” and the whole token\..*a new one\.$/;
    expect(await said({ authorization: 'Bearer stw_wrong' })).to.match(wanted);
    expect(await said({ authorization: 'Basic YTpi' })).to.match(wanted);
    expect(await said({})).to.match(/^Sign in, or send a token/);
    expect((await portal()('/participants')).body.detail).to.match(/under \/api\/v1\/partner alone/);
  });

  it('are for a partner’s own token', async () => {
    const bare = await post(admin(), '/tokens', {
      ...{ role: 'partner', label: 'bare', expiresAt: '2029-01-01T00:00:00Z' },
    });
    expect((await app.bearer(bare.body.token)('/partner/links')).status).to.equal(403);
    const { body } = await post(admin(), `/partners/${app.home.partnerId}/token`);
    expect((await portal()('/partner/links')).status).to.equal(401);
    expect((await app.bearer(body.token)('/partner/links')).status).to.equal(200);
  });
});
