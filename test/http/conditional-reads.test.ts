import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask, Reply } from '../support/http-client.ts';
import { steppedUp } from '../support/stepped-up.ts';

/** What an answer tells, without what names the request. */
const told = ({ status, headers, body }: Reply) => ({
  status,
  etag: headers.get('etag'),
  cache: headers.get('cache-control'),
  body: { ...body, requestId: undefined },
});

describe('a read that names what the reader has', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  /** The same path, as whoever still has the answer of before, and as whoever claims to have any. */
  const knowing = (as: Ask, path: string, had: Reply) =>
    Promise.all(
      [had.headers.get('etag') ?? '"1"', '*', '"1", W/"1", *'].map((tag) =>
        as(path, { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } }),
      ),
    );

  it('is told of a release that ended what it is told of one that never was', async () => {
    const { releaseId, releaseConsentId } = app.home;
    const employer = app.as(app.home, 'employer');
    const path = `/releases/${releaseId}`;
    const had = await employer(path);
    expect([had.status, had.headers.get('cache-control')], had.text).to.deep.equal([200, 'no-store']);
    const coach = app.as(app.home, 'coach');
    const ended = await coach(`/consents/${releaseConsentId}/revoke`, { method: 'POST', body: {} });
    expect(ended.status, ended.text).to.be.below(300);
    const never = told(await employer(`/releases/${app.missing.releaseId}`));
    expect([never.status, never.etag, never.cache]).to.deep.equal([404, null, 'no-store']);
    for (const reply of await knowing(employer, path, had)) expect(told(reply)).to.deep.equal(never);
  });

  it('is told of a link that ended what it is told of one that never was', async () => {
    const partner = app.as(app.home, 'partner');
    const path = `/partner/links/${app.home.linkIds.partner}`;
    const had = await partner(`${path}/opportunities`);
    expect([had.status, had.headers.get('cache-control')], had.text).to.deep.equal([200, 'no-store']);
    expect((await partner(path, { method: 'DELETE' })).status).to.equal(204);
    const never = told(await partner(`/partner/links/${app.missing.linkId}/opportunities`));
    expect([never.status, never.etag, never.cache]).to.deep.equal([404, null, 'no-store']);
    for (const reply of await knowing(partner, `${path}/opportunities`, had))
      expect(told(reply)).to.deep.equal(never);
  });

  it('is told of somebody who is being forgotten what it is told of nobody', async () => {
    const { credentials, participantId } = app.home;
    const coach = app.as(app.home, 'coach');
    const path = `/participants/${participantId}`;
    const had = await coach(path);
    expect(had.headers.get('etag')).to.be.a('string');
    const supervisor = await steppedUp(app.url, credentials.supervisor);
    const { body } = await supervisor(path, { method: 'DELETE' });
    const second = await steppedUp(app.url, credentials.administrator);
    const yes = await second(`/erasures/${body.id}/decision`, { method: 'POST', body: { decision: 'yes' } });
    expect(yes.body.state, yes.text).to.equal('begun');
    const never = told(await coach(`/participants/${app.missing.participantId}`));
    expect([never.status, never.etag, never.cache]).to.deep.equal([404, null, 'no-store']);
    for (const reply of await knowing(coach, path, had)) expect(told(reply)).to.deep.equal(never);
  });
});
