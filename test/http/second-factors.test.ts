import { expect } from 'chai';
import { Secret, TOTP } from 'otpauth';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** It is 24 November 2026; the clock moves only where a test moves it. */
describe('second factors', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const coach = () => app.home.credentials.coach;
  const signIn = (more: object = {}) =>
    app.anonymous('/session', { method: 'POST', body: { ...coach(), ...more } });
  const post = (ask: Ask, path: string, body: object = {}) => ask(path, { method: 'POST', body });

  /** A browser that has just said once more who it is. */
  async function steppedUp(said: object, more: object = {}): Promise<Ask> {
    const open = clientOf(app.url, { cookie: cookieOf(await signIn(more)) });
    const reply = await post(open, '/session/step-up', said);
    expect(reply.status, reply.text).to.equal(200);
    return clientOf(app.url, { cookie: cookieOf(reply) });
  }

  /** What the app shows, some half minutes from where the server's clock stands. */
  const codeOf = (secret: string, at: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) + steps * 30_000 });

  async function withApp() {
    const me = await steppedUp({ password: coach().password });
    const begun = await post(me, '/me/factors', { kind: 'totp', label: 'My phone' });
    expect(begun.status, begun.text).to.equal(201);
    const { factor, secret, uri } = begun.body;
    expect(uri).to.match(/^otpauth:\/\/totp\//);
    const at = factor.createdAt;
    const confirmed = await post(me, `/me/factors/${factor.id}/confirm`, { code: codeOf(secret, at) });
    expect(confirmed.status, confirmed.text).to.equal(200);
    return { me, secret, at, id: factor.id, codes: confirmed.body.recoveryCodes as string[] };
  }

  it('are asked for at each sign-in once a code was confirmed, and not before', async () => {
    const me = await steppedUp({ password: coach().password });
    await post(me, '/me/factors', { kind: 'totp' });
    expect((await signIn()).status).to.equal(200);

    const { secret, at } = await withApp();
    const without = await signIn();
    expect([without.status, without.body.code]).to.deep.equal([401, 'second_factor']);
    expect(cookieOf(without)).to.equal('');
    expect((await signIn({ code: codeOf(secret, at, 1) })).status).to.equal(200);
  });

  it('take no code twice, none of before, and none of another time', async () => {
    const { secret, at } = await withApp();
    const refused = async (code: string) => (await signIn({ code })).body.code;
    expect(await refused(codeOf(secret, at))).to.equal('second_factor');
    expect(await refused(codeOf(secret, at, -1))).to.equal('second_factor');
    expect(await refused(codeOf(secret, at, 9))).to.equal('second_factor');
    const next = codeOf(secret, at, 1);
    expect((await signIn({ code: next })).status).to.equal(200);
    expect(await refused(next)).to.equal('second_factor');
  });

  it('give ten codes for the day the phone is gone, each good once, however it is typed', async () => {
    const { codes } = await withApp();
    expect(codes).to.have.length(10);
    expect(new Set(codes).size).to.equal(10);
    const [one = '', two = ''] = codes;
    expect((await signIn({ code: one })).status).to.equal(200);
    expect((await signIn({ code: one })).status).to.equal(401);
    expect((await signIn({ code: two.toLowerCase().replace('-', ' ') })).status).to.equal(200);
  });

  it('let one in of twenty who send the same code at once, be it from the app or from the sheet', async () => {
    const { secret, at, codes } = await withApp();
    for (const code of [codeOf(secret, at, 1), codes[0] ?? '']) {
      const all = await Promise.all(Array.from({ length: 20 }, () => signIn({ code })));
      expect(all.filter(({ status }) => status === 200)).to.have.length(1);
      expect(all.filter((reply) => cookieOf(reply) !== '')).to.have.length(1);
      // Too many wrong ones wait; who may sign in again finds the code used.
      app.pass(901);
      expect((await signIn({ code })).status).to.equal(401);
    }
  });

  it('count a wrong code as a wrong password: five, and nobody guesses on', async () => {
    const { secret, at } = await withApp();
    // From a browser nobody has signed in with.
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await signIn({ code: '000000' })).status).to.equal(401);
    expect((await signIn({ code: codeOf(secret, at, 1) })).status).to.equal(429);
  });

  it('say who somebody is once more by a code, and no longer by the password', async () => {
    const { secret, at, id, codes } = await withApp();
    const open = clientOf(app.url, { cookie: cookieOf(await signIn({ code: codes[0] })) });
    const byPassword = await post(open, '/session/step-up', { password: coach().password });
    expect([byPassword.status, byPassword.body.code]).to.deep.equal([401, 'second_factor']);
    const reply = await post(open, '/session/step-up', { code: codeOf(secret, at, 1) });
    const me = clientOf(app.url, { cookie: cookieOf(reply) });
    // The session goes on under a new cookie, and the one before opens nothing.
    expect((await open('/me')).status).to.equal(401);
    expect((await me(`/me/factors/${id}`, { method: 'DELETE' })).status).to.equal(204);
    expect((await signIn()).status).to.equal(200);
    expect((await me('/me/factors')).body.items).to.deep.equal([]);
  });

  it('are said once more for a quarter of an hour', async () => {
    const me = await steppedUp({ password: coach().password });
    app.pass(14 * 60);
    expect((await post(me, '/me/factors', { kind: 'totp' })).status).to.equal(201);
    app.pass(2 * 60);
    const late = await post(me, '/me/factors', { kind: 'totp' });
    expect([late.status, late.body.code]).to.deep.equal([403, 'step_up']);
  });

  it('are nobody else’s, and no secret of them leaves again', async () => {
    const { id, secret, codes } = await withApp();
    const other = app.home.credentials.supervisor;
    const reply = await app.anonymous('/session', { method: 'POST', body: other });
    const open = clientOf(app.url, { cookie: cookieOf(reply) });
    const again = await post(open, '/session/step-up', { password: other.password });
    const them = clientOf(app.url, { cookie: cookieOf(again) });
    expect((await them(`/me/factors/${id}`, { method: 'DELETE' })).status).to.equal(404);
    expect((await them('/me/factors')).body.items).to.deep.equal([]);
    const mine = clientOf(app.url, { cookie: cookieOf(await signIn({ code: codes[0] })) });
    const { text, body } = await mine('/me/factors');
    expect(text).not.to.include(secret);
    expect(body.items.find(({ kind }: { kind: string }) => kind === 'recovery').codesLeft).to.equal(9);
    const kept = JSON.stringify((await app.trail(app.home)).slice(-20)) + app.log();
    for (const hidden of [secret, ...codes]) expect(kept).not.to.include(hidden);
  });

  it('a new sheet ends the one before', async () => {
    const { me, codes } = await withApp();
    const { body } = await post(me, '/me/recovery-codes');
    expect((await signIn({ code: codes[0] })).status).to.equal(401);
    expect((await signIn({ code: body.recoveryCodes[0] })).status).to.equal(200);
  });
});
