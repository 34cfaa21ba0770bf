import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';
import { consentToPartner } from '../support/seeded-partner.ts';

/** An answer is kept for a day under its Idempotency-Key, and a consent may end sooner. */
describe('a repeat by a partner’s portal', () => {
  let app: TestApp;
  let linkId: string;
  let consentId: string;
  beforeEach(async () => {
    app = await startTestApp();
    const { matchId, participantId, partnerId, organisationId } = app.home;
    for (const action of ['shortlist', 'offer']) {
      const { version } = (await coach()(`/matches/${matchId}`)).body;
      await coach()(`/matches/${matchId}/decisions`, {
        ...{ method: 'POST', body: { action }, headers: { 'if-match': `"${version}"` } },
      });
    }
    app.pass(16);
    const consent = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    consentId = (await post(coach(), `/participants/${participantId}/consents`, consent)).body.id;
    const asked = { partnerId, consentId };
    const { code } = (await post(coach(), `/participants/${participantId}/link-codes`, asked)).body;
    linkId = (await post(portal(), '/partner/links', { code })).body.linkId;
  });
  afterEach(() => app.close());

  const coach = () => app.as(app.home, 'coach');
  const portal = () => app.as(app.home, 'partner');
  const post = (as: Ask, path: string, body: object, headers = {}) =>
    as(path, { method: 'POST', body, headers });
  const keyed = (way: 'answers' | 'sessions') => {
    const answer = { opportunityId: app.home.opportunityId, answer: 'ask', question: 'Is there a bus?' };
    const body = way === 'answers' ? answer : { in: 'frame' };
    return post(portal(), `/partner/links/${linkId}/${way}`, body, { 'idempotency-key': way });
  };
  const both = async () => [await keyed('answers'), await keyed('sessions')];

  it('hears nothing more once the consent is taken back, and as little while the partner is cut off', async () => {
    expect((await both()).map(({ status }) => status)).to.deep.equal([200, 201]);
    const of = `/partners/${app.home.partnerId}`;
    const cut = async (disabled: boolean) => {
      const { version } = (await app.as(app.home, 'administrator')(of)).body;
      const sent = { method: 'PATCH', body: { disabled }, headers: { 'if-match': `"${version}"` } };
      await app.as(app.home, 'administrator')(of, sent);
    };
    await cut(true);
    expect((await both()).map(({ status }) => status)).to.deep.equal([403, 403]);
    await cut(false);
    const heard = await both();
    expect(heard.map(({ headers }) => headers.get('idempotent-replayed'))).to.deep.equal(['true', 'true']);
    await post(coach(), `/consents/${consentId}/revoke`, {});
    for (const { status, text } of await both()) {
      expect(status, text).to.equal(404);
      expect(text).not.to.match(/Baker|bus|\/my\/in/);
    }
  });

  it('stands in the list of who saw what on the day on which it is heard', async () => {
    const days = async () => {
      const { body } = await coach()(`/participants/${app.home.participantId}/disclosures`);
      return body.items.filter((row: { consentId: string }) => row.consentId === consentId).length;
    };
    await keyed('answers');
    expect(await days()).to.equal(1);
    app.pass(23 * 3600);
    expect((await keyed('answers')).status).to.equal(200);
    expect(await days()).to.equal(2);
  });
});
