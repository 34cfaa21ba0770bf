import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';
import { steppedUp } from '../support/stepped-up.ts';

/** An administrator sees no case, and could make an account that does: supervisors hear of it. */
describe('a way to cases that an administrator makes', () => {
  let app: TestApp;
  let admin: Ask;
  let supervisor: Ask;
  let before: number;
  beforeEach(async () => {
    app = await startTestApp();
    admin = await steppedUp(app.url, app.home.credentials.administrator);
    supervisor = await steppedUp(app.url, app.home.credentials.supervisor);
    before = await told();
  });
  afterEach(() => app.close());

  const notices = async (): Promise<{ subject: string; action: object }[]> =>
    (await supervisor('/notices?limit=200')).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'way_made',
    );
  const told = async () => (await notices()).length;
  const good = async (path: string, method: string, body: object, more: object = {}) => {
    const reply = await admin(path, { method, body, ...more });
    expect(reply.status, reply.text).to.be.within(200, 202);
    return reply;
  };
  const change = async (id: string, body: object) => {
    const { headers } = await admin(`/users/${id}`);
    return good(`/users/${id}`, 'PATCH', body, { headers: { 'if-match': headers.get('etag') ?? '' } });
  };
  const account = (role: string) => ({
    ...{ email: `${role}-new@demo.example`, displayName: 'New', role, password: 'long and of these tests' },
  });

  it('is told to every supervisor: an account, a role, an address, an invitation, a link for a new password', async () => {
    const { coach, administrator } = app.home.users;
    await good('/users', 'POST', account('coach'));
    await good('/users', 'POST', account('supervisor'));
    await good('/invitations', 'POST', { email: 'invited@demo.example', role: 'coach' });
    await good('/password-resets', 'POST', { email: coach.email });
    await change(app.home.userId, { role: 'supervisor' });
    await change(coach.id, { email: 'another@demo.example' });
    expect((await told()) - before).to.equal(6);
    const [newest] = await notices();
    expect(newest?.subject).to.equal('Somebody was let in to cases');
    expect(newest?.action).to.include({ href: '/trail' });
    expect(JSON.stringify(newest)).not.to.include(administrator.displayName);
  });

  it('is nothing to tell of where nobody reads cases by it', async () => {
    await good('/users', 'POST', account('auditor'));
    await good('/invitations', 'POST', { email: 'invited@demo.example', role: 'administrator' });
    await change(app.home.users.coach.id, { disabled: true });
    await change(app.home.users.coach.id, { disabled: false });
    await app.anonymous('/password-resets', {
      method: 'POST',
      body: { email: app.home.credentials.supervisor.email },
    });
    expect((await told()) - before).to.equal(0);
  });
});
