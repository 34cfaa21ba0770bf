import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { sessions, users } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf, type Reply } from '../support/http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('sessions', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const signIn = (headers: Record<string, string> = {}, body: unknown = app.home.credentials.coach) =>
    app.anonymous('/session', { method: 'POST', body, headers });

  it('begin with a sign-in and end with a sign-out', async () => {
    const reply = await signIn();
    expect(reply.status).to.equal(200);
    const { id, organisationId } = app.home.users.coach;
    expect(reply.body.user).to.include({ id, role: 'coach', organisationId });
    const [session = '', browser = '', ...more] = reply.headers.getSetCookie();
    expect(session).to.match(/^stepwell=s%3A[\w-]{43}\.[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    // Behind it the mark of a browser that is known from now on, which opens nothing.
    expect(browser).to.match(
      /^stepwell-browser=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/,
    );
    expect(more).to.deep.equal([]);
    expect((await app.anonymous('/me', { headers: { cookie: browser } })).status).to.equal(401);

    const cookie = cookieOf(reply);
    const me = clientOf(app.url, { cookie });
    expect((await me('/me')).body).to.have.nested.property('organisation.zone');
    expect((await me('/me')).body.counts).to.have.all.keys('notices', 'review', 'questions');
    expect((await me('/me?counts=later')).body.counts).to.deep.equal({});
    const out = await me('/session', { method: 'DELETE' });
    expect(out.status).to.equal(204);
    expect(out.headers.get('set-cookie')).to.match(/^stepwell=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await me('/me')).status).to.equal(401);
    expect((await me('/session', { method: 'DELETE' })).status).to.equal(204);
  });

  it('are not begun, nor written again, by asking', async () => {
    expect((await app.anonymous('/me')).headers.get('set-cookie')).to.equal(null);
    const me = clientOf(app.url, { cookie: cookieOf(await signIn()) });
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId });
    const kept = async () => (await app.store.list(scope, sessions, 'all')).items;
    const before = await kept();
    expect(before.filter(({ userId }) => userId === app.home.users.coach.id)).to.have.length(1);
    expect((await me('/me')).headers.get('set-cookie')).to.equal(null);
    expect(await kept()).to.deep.equal(before);
  });

  it('get a new name with every sign-in, so that a planted one is worth nothing', async () => {
    const first = cookieOf(await signIn());
    const second = cookieOf(await signIn({ cookie: first }));
    expect(second).not.to.equal(first);
    expect((await clientOf(app.url, { cookie: first })('/me')).status).to.equal(401);
    expect((await clientOf(app.url, { cookie: second })('/me')).status).to.equal(200);
  });

  it('end after twelve idle hours, and go on while used', async () => {
    const me = clientOf(app.url, { cookie: cookieOf(await signIn()) });
    for (let day = 0; day < 3; day += 1) {
      app.pass(8 * 3600);
      expect((await me('/me')).status).to.equal(200);
    }
    app.pass(12 * 3600 + 1);
    expect((await me('/me')).status).to.equal(401);
  });

  it('begin for a client that sends a token, too', async () => {
    const reply = await signIn({ authorization: `Bearer ${app.home.tokens.supervisor}` });
    expect([reply.status, reply.body.user.role]).to.deep.equal([200, 'coach']);
  });

  it('outlive the process', async () => {
    const cookie = cookieOf(await signIn());
    const again = await app.another();
    expect((await clientOf(again.url, { cookie })('/me')).status).to.equal(200);
    await again.close();
  });

  it('do not let another site write', async () => {
    const cookie = cookieOf(await signIn());
    const asked = (headers: Record<string, string>) =>
      clientOf(app.url, { cookie })('/notices/read', { method: 'POST', headers });
    expect((await asked({})).status).to.equal(200);
    expect((await asked({ origin: app.url })).status).to.equal(200);
    expect((await asked({ origin: 'https://elsewhere.example' })).status).to.equal(403);
    expect((await asked({ origin: 'null' })).status).to.equal(403);
    expect((await asked({ 'sec-fetch-site': 'cross-site' })).status).to.equal(403);
    expect((await signIn({ origin: 'https://elsewhere.example' })).status).to.equal(403);
  });

  it('end for somebody whose account was closed', async () => {
    const { coach } = app.home.users;
    const me = clientOf(app.url, { cookie: cookieOf(await signIn()) });
    const row = { ...coach, version: 2, disabledAt: '2026-11-24T09:00:00.000Z' };
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId: coach.organisationId });
    const puts = [put(users, row, 1)];
    await app.store.commit(scope, { organisationId: coach.organisationId, puts });
    expect((await me('/me')).status).to.equal(401);
    expect((await signIn()).status).to.equal(401);
  });

  it('say the same for a wrong password and an unknown address, then lock', async () => {
    const { email } = app.home.credentials.coach;
    const wrong = await signIn({}, { email, password: 'wrong' });
    const unknown = await signIn({}, { email: 'nobody@demo.example', password: 'wrong' });
    expect([wrong.status, unknown.status]).to.deep.equal([401, 401]);
    expect(wrong.body.detail).to.equal(unknown.body.detail);
    expect(wrong.headers.get('set-cookie')).to.equal(null);
    for (let more = 0; more < 4; more += 1) await signIn({}, { email, password: 'wrong' });
    const locked = await signIn();
    expect(locked.status).to.equal(429);
    expect(Number(locked.headers.get('retry-after'))).to.be.above(0);
    app.pass(16 * 60);
    expect((await signIn()).status).to.equal(200);
  });

  it('name their cookie for this host alone in production', async () => {
    const production = await app.another({ production: true });
    const reply = await clientOf(production.url)('/session', {
      method: 'POST',
      body: app.home.credentials.coach,
    });
    const [session, browser] = reply.headers.getSetCookie();
    expect(session).to.match(/^__Host-stepwell=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(browser).to.match(
      /^__Host-stepwell-browser=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; Secure; SameSite=Lax$/,
    );
    const me = clientOf(production.url, { cookie: cookieOf(reply) });
    expect((await me('/me')).status).to.equal(200);
    expect(reply.headers.get('strict-transport-security')).to.match(/max-age/);
    await production.close();
  });

  it('take a token from the header only', async () => {
    const token = app.home.tokens.coach;
    expect((await app.bearer(token)('/me')).body.user).to.include({ role: 'coach' });
    expect((await app.anonymous('/me', { headers: { authorization: `bearer ${token}` } })).status).to.equal(
      200,
    );
    expect((await app.anonymous(`/me?access_token=${token}`)).status).to.equal(401);
    expect((await app.bearer(token)(`/me?access_token=${token}`)).status).to.equal(401);
    expect((await app.bearer(`${token}x`)('/me')).status).to.equal(401);
    expect((await app.anonymous('/me', { headers: { authorization: `Basic ${token}` } })).status).to.equal(
      401,
    );
  });
});
