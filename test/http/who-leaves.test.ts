import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf } from '../support/http-client.ts';

describe('who leaves an employer', () => {
  let app: TestApp;
  let baker: Ask;
  let admin: Ask;
  beforeEach(async () => {
    app = await startTestApp();
    const signIn = async (credentials: object) => {
      const { headers } = await app.anonymous('/session', { method: 'POST', body: credentials });
      const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return clientOf(app.url, { cookie, origin: app.url });
    };
    baker = await signIn(app.home.credentials.employer);
    admin = await signIn(app.home.credentials.administrator);
    const { password } = app.home.credentials.administrator;
    const again = await admin('/session/step-up', { method: 'POST', body: { password } });
    const cookie = again.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    if (cookie !== '') admin = clientOf(app.url, { cookie, origin: app.url });
  });
  afterEach(() => app.close());

  const statuses = async () => {
    const found = [];
    for (const path of ['/releases', `/releases/${app.home.releaseId}`])
      found.push((await baker(path)).status);
    return found;
  };
  const change = async (body: object) => {
    const path = `/users/${app.home.users.employer.id}`;
    const { headers } = await admin(path);
    const changed = await admin(path, {
      method: 'PATCH',
      headers: { 'if-match': headers.get('etag') ?? '' },
      body,
    });
    expect(changed.status, changed.text).to.equal(200);
  };

  it('is refused at their next reading, in the session that is open and in a new one', async () => {
    expect(await statuses()).to.deep.equal([200, 200]);
    await change({ disabled: true });
    expect(await statuses()).to.deep.equal([401, 401]);
    const again = await app.anonymous('/session', { method: 'POST', body: app.home.credentials.employer });
    expect(again.status).to.equal(401);
  });
});
