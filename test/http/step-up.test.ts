import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf } from '../support/http-client.ts';
import { steppedUp } from '../support/stepped-up.ts';

describe('an administrator in an open session', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('says once more who they are before they change how somebody comes in, not to sign them out', async () => {
    const { administrator, coach } = app.home.credentials;
    const signedIn = await app.anonymous('/session', { method: 'POST', body: administrator });
    const open = clientOf(app.url, { cookie: signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
    const path = `/users/${app.home.users.coach.id}`;
    const headers = { 'if-match': '"v1"' };
    const body = { email: 'mine@demo.example' };
    const acts = [
      await open(path, { method: 'PATCH', body, headers }),
      await open(path, { method: 'DELETE' }),
      await open('/password-resets', { method: 'POST', body: { email: coach.email } }),
    ];
    for (const reply of acts) expect([reply.status, reply.body.code]).to.deep.equal([403, 'step_up']);
    // Whoever suspects somebody is not held up.
    expect((await open(`${path}/sessions`, { method: 'DELETE' })).status).to.equal(204);
    const again = await steppedUp(app.url, administrator);
    const etag = (await again(path)).headers.get('etag') ?? '';
    const changed = await again(path, { method: 'PATCH', body, headers: { 'if-match': etag } });
    expect(changed.status, changed.text).to.equal(200);
  });
});
