import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';
import { consentToPartner } from '../support/seeded-partner.ts';

/** Somebody's own pages show what they answered, and take answers: less than a consent to both opens none of them. */
describe('somebody’s own pages, by a portal', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const post = (as: Ask, path: string, body?: object, headers = {}) =>
    as(path, { method: 'POST', body, headers });
  const portal = () => app.as(app.home, 'partner');
  const admin = () => app.as(app.home, 'administrator');
  const framed = { 'sec-fetch-dest': 'iframe' };

  /** The link of one person after a code that came with a consent to these fields. */
  async function linked(...fields: readonly string[]): Promise<string> {
    const coach = app.as(app.home, 'coach');
    const { participantId, partnerId, organisationId } = app.home;
    const consent = { ...consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z'), fields };
    const { id: consentId } = (await post(coach, `/participants/${participantId}/consents`, consent)).body;
    const asked = { partnerId, consentId };
    const { code } = (await post(coach, `/participants/${participantId}/link-codes`, asked)).body;
    return (await post(portal(), '/partner/links', { code })).body.linkId;
  }
  /** An address that somebody can be sent to. */
  async function opened(linkId: string, way: 'frame' | 'alone', key?: string) {
    const headers = key === undefined ? {} : { 'idempotency-key': key };
    return post(portal(), `/partner/links/${linkId}/sessions`, { in: way }, headers);
  }
  const at = ({ body }: { readonly body: { readonly url: string } }) => `/root${new URL(body.url).pathname}`;

  it('open under a consent to what they show, and say what to do under less', async () => {
    for (const fields of [['offers'], ['answers']]) {
      const linkId = await linked(...fields);
      for (const way of ['frame', 'alone'] as const) {
        const { status, body } = await opened(linkId, way);
        expect([status, body.code, body.reason], fields.join()).to.deep.equal([
          403,
          'forbidden',
          'not_consented',
        ]);
        expect(body.detail)
          .to.match(/“offers” and “answers”/)
          .and.match(/\/opportunities/);
      }
    }
    expect((await opened(await linked('offers', 'answers'), 'frame')).status).to.equal(201);
  });

  it('close once somebody signed for less, in a frame and out of it, and addresses open nothing', async () => {
    const linkId = await linked('offers', 'answers');
    const frame = await app.anonymous(at(await opened(linkId, 'frame')), { headers: framed });
    const cookieOf = (reply: typeof frame) => /^[^;]*/.exec(reply.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const button = {
      ...{ method: 'POST', body: 'choice=open' },
      headers: {
        ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-dest': 'document' },
        ...{ origin: app.url, 'sec-fetch-site': 'same-origin' },
      },
    };
    const alone = await app.anonymous(at(await opened(linkId, 'alone')), button);
    const sees = async () => [
      (
        await app.anonymous('/root/my/week', { headers: { ...framed, cookie: cookieOf(frame) } })
      ).text.includes('This page is not open'),
      (await app.anonymous('/root/my/week', { headers: { cookie: cookieOf(alone) } })).status,
    ];
    expect(await sees()).to.deep.equal([false, 200]);
    const unused = await opened(linkId, 'frame', 'kept');
    expect(await linked('offers')).to.equal(linkId);
    expect(await sees()).to.deep.equal([true, 303]);
    expect((await app.anonymous(at(unused), { headers: framed })).status).to.equal(404);
    expect((await opened(linkId, 'frame', 'kept')).body.reason).to.equal('not_consented');
  });

  it('are not used up by a frame of which the browser tells nobody whose it is, until our own page stands in it', async () => {
    const path = at(await opened(await linked('offers', 'answers'), 'frame'));
    const hidden = { ...framed, 'sec-fetch-site': 'cross-site' };
    const asked = await app.anonymous(path, { headers: hidden });
    expect([asked.status, asked.headers.get('set-cookie')]).to.deep.equal([200, null]);
    expect(asked.text)
      .to.include('<meta http-equiv="refresh" content="0;url=?again">')
      .and.include('<button>');
    // In a frame that keeps even that from us there is the button, and no going round.
    const again = await app.anonymous(`${path}?again`, { headers: hidden });
    expect([again.status, again.text.includes('http-equiv="refresh"')]).to.deep.equal([200, false]);
    const ours = { ...framed, 'sec-fetch-site': 'same-origin', referer: `${app.url}/my/in/x` };
    const { status, headers } = await app.anonymous(`${path}?again`, { headers: ours });
    expect([status, headers.get('location')]).to.deep.equal([303, '/my']);
  });

  it('stand in no frame where nobody’s pages may hold one, and in a window of their own as ever', async () => {
    const linkId = await linked('offers', 'answers');
    const sent = { method: 'PATCH', body: { origins: [] }, headers: { 'if-match': '"1"' } };
    expect((await admin()(`/partners/${app.home.partnerId}`, sent)).status).to.equal(200);
    const { status, body } = await opened(linkId, 'frame');
    expect([status, body.code]).to.deep.equal([409, 'conflict']);
    expect(body.detail)
      .to.match(/no origin of yours is kept/)
      .and.match(/administrator/)
      .and.match(/“alone”/);
    expect((await opened(linkId, 'alone')).status).to.equal(201);
    // Origins that the service itself was started with may hold frames of every partner.
    const elsewhere = await app.another({ partnerOrigins: ['https://shared.example'] });
    const asked = await fetch(`${elsewhere.url}/api/v1/partner/links/${linkId}/sessions`, {
      ...{ method: 'POST', body: '{"in":"frame"}' },
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${app.home.tokens.partner}`,
      },
    });
    expect(asked.status).to.equal(201);
  });
});
