import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf } from '../support/http-client.ts';

/** All tabs of a browser have one cookie; what each shows is of one person. */
describe('what a page asks as whom it shows', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  async function signedIn() {
    const reply = await app.anonymous('/session', { method: 'POST', body: app.home.credentials.supervisor });
    return clientOf(app.url, { cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' });
  }

  it('is not done once somebody else is signed in in that browser', async () => {
    const [ask, { id }] = [await signedIn(), app.home.users.coach];
    const path = `/participants/${app.home.participantId}`;
    const before = await ask(path);
    for (const shown of [id, app.away.users.supervisor.id, '']) {
      const headers = { 'stepwell-user': shown, 'if-match': `"${before.body.version}"` };
      const reply = await ask(path, { method: 'PATCH', body: { language: 'de' }, headers });
      expect(reply.status).to.equal(401);
      expect(reply.body.detail).to.equal('Somebody else is signed in in this browser now. Nothing was done.');
      expect((await ask('/me', { headers: { 'stepwell-user': shown } })).status).to.equal(401);
    }
    expect((await ask(path)).body).to.deep.equal(before.body);
    const own = { 'stepwell-user': app.home.users.supervisor.id, 'if-match': `"${before.body.version}"` };
    expect((await ask(path, { method: 'PATCH', body: { language: 'de' }, headers: own })).status).to.equal(
      200,
    );
  });

  it('is nothing to a token, which no browser shares', async () => {
    const headers = { 'stepwell-user': app.home.users.supervisor.id };
    expect((await app.as(app.home, 'coach')('/me', { headers })).status).to.equal(200);
  });
});
