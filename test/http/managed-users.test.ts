import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { steppedUp } from '../support/stepped-up.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('an administrator', () => {
  let app: TestApp;
  let admin: Ask;
  beforeEach(async () => {
    app = await startTestApp();
    admin = await steppedUp(app.url, app.home.credentials.administrator);
  });
  afterEach(() => app.close());

  const signIn = (credentials: object) => app.anonymous('/session', { method: 'POST', body: credentials });
  async function personOf(role: 'coach' | 'administrator' | 'supervisor'): Promise<Ask> {
    const reply = await signIn(app.home.credentials[role]);
    expect(reply.status, reply.text).to.equal(200);
    return clientOf(app.url, { cookie: cookieOf(reply) });
  }
  const patch = async (id: string, body: object, ask: Ask = admin) => {
    const { headers } = await admin(`/users/${id}`);
    return ask(`/users/${id}`, {
      method: 'PATCH',
      body,
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
  };
  const actions = async () =>
    (await app.trail(app.home))
      .filter(({ noun }) => ['user', 'token'].includes(noun))
      .map(({ action }) => action);

  it('disables somebody: the next request of theirs is nobody’s, and no sign-in helps', async () => {
    const coach = await personOf('coach');
    const { id } = app.home.users.coach;
    expect((await coach('/me')).status).to.equal(200);
    const disabled = await patch(id, { disabled: true });
    expect([disabled.status, disabled.body.disabled]).to.deep.equal([200, true]);
    expect((await coach('/me')).status).to.equal(401);
    expect((await signIn(app.home.credentials.coach)).status).to.equal(401);
    expect((await admin(`/users/${id}`)).body.disabledAt).to.match(/^2026-/);
    expect(await actions()).to.include('disable');
  });

  it('enables them again, without their sessions of before', async () => {
    const coach = await personOf('coach');
    const { id } = app.home.users.coach;
    await patch(id, { disabled: true });
    const enabled = await patch(id, { disabled: false });
    expect([enabled.body.disabled, 'disabledAt' in enabled.body]).to.deep.equal([false, false]);
    expect((await coach('/me')).status).to.equal(401);
    expect((await (await personOf('coach'))('/me')).status).to.equal(200);
  });

  it('gives another role, which ends the sessions', async () => {
    const coach = await personOf('coach');
    const changed = await patch(app.home.users.coach.id, { role: 'auditor' });
    expect(changed.body.role).to.equal('auditor');
    expect((await coach('/participants')).status).to.equal(401);
    expect((await (await personOf('coach'))('/participants')).status).to.equal(403);
    const again = await patch(app.home.users.coach.id, { role: 'auditor' });
    expect([again.status, again.body.version]).to.deep.equal([200, changed.body.version]);
  });

  it('makes somebody speak for an employer of the organisation alone', async () => {
    const { id } = app.home.users.coach;
    for (const employerId of [undefined, app.away.employerId])
      expect((await patch(id, { role: 'employer', employerId })).status).to.equal(422);
    const { employerId } = app.home;
    expect((await patch(id, { role: 'employer', employerId })).body).to.include({
      role: 'employer',
      employerId,
    });
    expect((await patch(id, { role: 'coach' })).body).to.not.have.property('employerId');
  });

  it('corrects an address, which ends that it refused mail, and the sessions and links of before', async () => {
    const coach = await personOf('coach');
    const { store, home } = app;
    const { id, organisationId } = home.users.coach;
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
    const user = await store.get(scope, users, id);
    const refused = next(user!, user!.updatedAt, { mailRefused: '2026-05-03T10:00:00.000Z' });
    await store.commit(scope, { organisationId, puts: [put(users, refused, user!.version)] });
    expect((await admin(`/users/${id}`)).body.mailRefused).to.equal('2026-05-03T10:00:00Z');
    // The same again ends the mark alone.
    const same = await patch(id, { email: home.credentials.coach.email });
    expect([same.status, same.body.mailRefused]).to.deep.equal([200, undefined]);
    expect((await coach('/me')).status).to.equal(200);
    const corrected = await patch(id, { email: ' Right@Demo.example ' });
    expect([corrected.status, corrected.body.email]).to.deep.equal([200, 'right@demo.example']);
    expect(corrected.body).to.not.have.property('mailRefused');
    expect((await coach('/me')).status).to.equal(401);
    const { password } = home.credentials.coach;
    expect((await signIn({ email: 'right@demo.example', password })).status).to.equal(200);
    expect((await signIn(home.credentials.coach)).status).to.equal(401);
    expect(await actions()).to.include.members(['try_address_again', 'change_email']);
    const taken = await patch(id, { email: home.credentials.supervisor.email });
    expect([taken.status, taken.body.code]).to.deep.equal([409, 'conflict']);
    expect((await patch(id, { email: 'none' })).status).to.equal(422);
  });

  it('cannot be the last one to go, by no way', async () => {
    const { id } = app.home.users.administrator;
    for (const body of [{ disabled: true }, { role: 'coach' }]) {
      const refused = await patch(id, body);
      expect([refused.status, refused.body.code]).to.deep.equal([409, 'conflict']);
      expect(refused.body.detail).to.include('last administrator');
    }
    expect((await admin(`/users/${id}`, { method: 'DELETE' })).status).to.equal(409);
    // One who cannot sign in is none.
    const made = await admin('/users', {
      method: 'POST',
      body: { email: 'second@demo.example', displayName: 'Second', role: 'administrator' },
    });
    expect((await patch(id, { disabled: true })).status).to.equal(409);
    const { body } = await admin('/password-resets', {
      method: 'POST',
      body: { email: 'second@demo.example' },
    });
    const secret = String(body.url).split('/').at(-1);
    const set = { method: 'POST', body: { password: 'windmill orchard trumpet' } };
    expect((await app.anonymous(`/password-resets/${secret}`, set)).status).to.equal(204);
    expect((await patch(id, { disabled: true })).status).to.equal(200);
    expect((await admin('/me')).status).to.equal(401);
    expect(made.status).to.equal(201);
  });

  it('signs somebody out everywhere', async () => {
    const [one, two] = [await personOf('coach'), await personOf('coach')];
    const path = `/users/${app.home.users.coach.id}/sessions`;
    expect((await admin(path, { method: 'DELETE' })).status).to.equal(204);
    expect([(await one('/me')).status, (await two('/me')).status]).to.deep.equal([401, 401]);
    expect((await (await personOf('coach'))('/me')).status).to.equal(200);
    expect((await admin('/me')).status).to.equal(200);
  });

  it('closes an account for good, and its address is free again', async () => {
    const coach = await personOf('coach');
    const { id } = app.home.users.coach;
    const { email } = app.home.credentials.coach;
    expect(
      (await admin(`/users/${id}`, { method: 'DELETE', headers: { 'if-match': '"v77"' } })).status,
    ).to.equal(412);
    expect((await admin(`/users/${id}`, { method: 'DELETE' })).status).to.equal(204);
    expect((await coach('/me')).status).to.equal(401);
    expect((await admin(`/users/${id}`)).status).to.equal(404);
    expect((await admin(`/users/${id}`, { method: 'DELETE' })).status).to.equal(404);
    const { body } = await admin('/users?limit=200');
    expect(body.items.map((item: { id: string }) => item.id)).to.not.include(id);
    const again = { email, displayName: 'Another', role: 'coach', password: 'windmill orchard trumpet' };
    expect((await admin('/users', { method: 'POST', body: again })).status).to.equal(201);
  });

  it('names the version that a change starts from', async () => {
    const path = `/users/${app.home.users.coach.id}`;
    expect((await admin(path, { method: 'PATCH', body: { disabled: true } })).status).to.equal(428);
    const stale = await admin(path, {
      method: 'PATCH',
      body: { disabled: true },
      headers: { 'if-match': '"v9"' },
    });
    expect([stale.status, stale.body.currentVersion]).to.deep.equal([412, 1]);
  });

  it('of one organisation finds nobody of another', async () => {
    const { id } = app.away.users.coach;
    const asked = [
      admin(`/users/${id}`),
      admin(`/users/${id}`, { method: 'PATCH', body: { disabled: true }, headers: { 'if-match': '"v1"' } }),
      admin(`/users/${id}`, { method: 'DELETE' }),
      admin(`/users/${id}/sessions`, { method: 'DELETE' }),
      admin(`/tokens/${app.away.tokenIds.coach}`, { method: 'DELETE' }),
    ];
    for (const reply of await Promise.all(asked)) expect(reply.status, reply.text).to.equal(404);
    const list = await admin('/users?limit=200');
    expect(list.text).to.not.include(app.away.canary);
  });

  it('sees no participant’s name or address, nor a password of anybody', async () => {
    const { organisationId, participantId } = app.home;
    const seed = { scope: scopeOf({ kind: 'command', id: 'seed', organisationId }) };
    const { id } = await app.services.users.create(seed, {
      ...{ email: 'quiet@demo.example', displayName: 'Quiet Person', participantId },
      ...({ role: 'participant', password: 'windmill orchard trumpet' } as const),
    });
    const list = await admin('/users?limit=200');
    const shown = list.body.items.find((item: { id: string }) => item.id === id);
    expect(shown).to.include({ role: 'participant', disabled: false });
    const one = await admin(`/users/${id}`);
    expect(one.text + JSON.stringify(shown)).to.not.match(/quiet|windmill|hash/i);
    expect((await patch(id, { disabled: true })).status).to.equal(200);
  });

  it('is no participant without a record: neither made one nor turned into one', async () => {
    const body = { email: 'bare@demo.example', displayName: 'Bare', role: 'participant' };
    const replies = [
      await admin('/users', { method: 'POST', body }),
      await patch(app.home.users.coach.id, { role: 'participant' }),
    ];
    for (const { status, text, body: said } of replies)
      expect([status, said.errors?.[0]?.path], text).to.deep.equal([422, 'role']);
  });

  it('makes a user once for one key, and none with a password that would be guessed', async () => {
    const body = {
      email: 'twice@demo.example',
      displayName: 'Twice',
      role: 'coach',
      password: 'windmill orchard',
    };
    const send = () => admin('/users', { method: 'POST', body, headers: { 'idempotency-key': 'k-1' } });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.id]).to.deep.equal([201, 201, first.body.id]);
    for (const password of ['123456789012', 'twice-twice-1', 'Organisation2026', 'stepwell1234']) {
      const refused = await admin('/users', {
        method: 'POST',
        body: { ...body, email: 'x@demo.example', password },
      });
      expect([refused.status, refused.body.errors[0]?.path], password).to.deep.equal([422, 'password']);
      expect(refused.text).to.not.include(password);
    }
  });
});

describe('a token of a machine', () => {
  let app: TestApp;
  let admin: Ask;
  beforeEach(async () => {
    app = await startTestApp();
    admin = await steppedUp(app.url, app.home.credentials.administrator);
  });
  afterEach(() => app.close());

  const expiresAt = '2027-01-01T00:00:00Z';
  const issue = (more: object = {}, ask: Ask = admin) =>
    ask('/tokens', { method: 'POST', body: { role: 'auditor', label: 'counts', expiresAt, ...more } });

  it('is told once, listed without it, and revoked at once', async () => {
    const made = await issue();
    expect(made.status, made.text).to.equal(201);
    const { id, token } = made.body;
    expect(token).to.match(/^stw_[\w-]{43}$/);
    expect((await app.bearer(token)('/me')).status).to.equal(200);
    const list = await admin('/tokens?limit=200');
    expect(list.text).to.include(id).and.not.to.include(token);
    expect(list.body.items.find((item: { id: string }) => item.id === id)).to.include({
      label: 'counts',
      by: app.home.users.administrator.id,
    });
    expect((await admin(`/tokens/${id}`, { method: 'DELETE' })).status).to.equal(204);
    expect((await app.bearer(token)('/me')).status).to.equal(401);
    expect((await admin(`/tokens/${id}`, { method: 'DELETE' })).status).to.equal(204);
  });

  it('sees no more than its maker may', async () => {
    for (const role of ['coach', 'supervisor', 'employer']) {
      const refused = await issue({ role, employerId: app.home.employerId });
      expect([refused.status, refused.body.code], role).to.deep.equal([403, 'forbidden']);
    }
    expect((await issue({ role: 'administrator' })).status).to.equal(201);
    // A machine is nobody's own record.
    const person = await issue({ role: 'participant' });
    expect([person.status, person.body.errors[0].path], person.text).to.deep.equal([422, 'role']);
    expect((await issue({}, app.as(app.home, 'coach'))).status).to.equal(403);
  });

  it('lives no longer than a token it was made with, and ends with it', async () => {
    const mother = (await issue({ role: 'administrator' })).body;
    const asMother = app.bearer(mother.token);
    expect((await issue({ expiresAt: '2027-01-01T00:00:01Z' }, asMother)).status).to.equal(422);
    const child = (await issue({ role: 'administrator' }, asMother)).body;
    const grandchild = (await issue({}, app.bearer(child.token))).body;
    await admin(`/tokens/${mother.id}`, { method: 'DELETE' });
    for (const { token } of [mother, child, grandchild])
      expect((await app.bearer(token)('/me')).status).to.equal(401);
  });

  it('ends with the standing of whoever made it, and so do their links', async () => {
    const second = { email: 'second@demo.example', displayName: 'Second', role: 'administrator' };
    await admin('/users', { method: 'POST', body: { ...second, password: 'windmill orchard trumpet' } });
    const signedIn = await app.anonymous('/session', {
      method: 'POST',
      body: { email: second.email, password: 'windmill orchard trumpet' },
    });
    const other = clientOf(app.url, { cookie: cookieOf(signedIn) });
    const { token } = (await issue({}, other)).body;
    const invited = await other('/invitations', {
      method: 'POST',
      body: { email: 'mine@elsewhere.example', role: 'administrator' },
    });
    const invitation = `/invitations/${String(invited.body.url).split('/').at(-1)}`;
    expect((await app.anonymous(invitation)).status).to.equal(200);
    const { id } = signedIn.body.user;
    const demoted = await admin(`/users/${id}`, {
      method: 'PATCH',
      body: { role: 'coach' },
      headers: { 'if-match': '"v1"' },
    });
    expect(demoted.status, demoted.text).to.equal(200);
    expect((await app.bearer(token)('/me')).status).to.equal(401);
    expect((await app.anonymous(invitation)).status).to.equal(404);
  });
});
