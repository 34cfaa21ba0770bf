import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { factors } from '../../src/store/collections/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Authenticator, flags, type Twist } from '../support/authenticator.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const post = (ask: Ask, path: string, body?: object) => ask(path, { method: 'POST', body });

/** It is 24 November 2026; the clock moves only where a test moves it. */
describe('passkeys', () => {
  let app: TestApp;
  let origin: string;
  beforeEach(async () => {
    app = await startTestApp();
    origin = `http://localhost:${app.port}`;
  });
  afterEach(() => app.close());

  const coach = () => app.home.credentials.coach;
  const at = (cookie?: string) => clientOf(origin, cookie === undefined ? {} : { cookie });
  const byPassword = (more: object = {}) => post(at(), '/session', { ...coach(), ...more });

  async function steppedUp(said: object = { password: coach().password }): Promise<Ask> {
    const open = at(cookieOf(await byPassword()));
    return at(cookieOf(await post(open, '/session/step-up', said)));
  }

  /** A coach with one passkey, as set up on the account page. */
  async function withPasskey(how: { synced?: boolean; counts?: boolean } = {}, me?: Ask) {
    const ask = me ?? (await steppedUp());
    const key = new Authenticator(origin, how);
    const begun = await post(ask, '/me/factors', { kind: 'passkey', label: 'My laptop' });
    expect(begun.status, begun.text).to.equal(201);
    const { factor, creation } = begun.body;
    const path = `/me/factors/${factor.id}/confirm`;
    const confirmed = await post(ask, path, { passkey: key.make(creation) });
    expect(confirmed.status, confirmed.text).to.equal(200);
    app.pass(1);
    return { me: ask, key, creation, path, id: factor.id, codes: confirmed.body.recoveryCodes as string[] };
  }

  /** Signs in by a passkey in a browser that begins anew, or in another than began. */
  async function enter(key: Authenticator, twist: Twist = {}, otherBrowser?: string): Promise<Reply> {
    app.pass(1);
    const asked = await post(at(), '/session/passkey/challenge');
    const browser = at(otherBrowser ?? cookieOf(asked));
    return post(browser, '/session/passkey', { passkey: key.use(asked.body, twist) });
  }

  it('are one way in by themselves, and a password alone is none any more', async () => {
    const { key, creation, codes } = await withPasskey();
    expect(creation.rp).to.deep.include({ id: 'localhost' });
    expect(creation.authenticatorSelection.userVerification).to.equal('required');
    expect(JSON.stringify(creation.user.id)).not.to.include(app.home.users.coach.id);
    expect(codes).to.have.length(10);

    const entered = await enter(key);
    expect(entered.status, entered.text).to.equal(200);
    expect(entered.body.user).to.include({ id: app.home.users.coach.id, role: 'coach' });
    const session = entered.headers.getSetCookie().find((one) => one.startsWith('stepwell=')) ?? '';
    expect((await at(session.split(';')[0])('/me')).status).to.equal(200);

    const alone = await byPassword();
    expect([alone.status, alone.body.code]).to.deep.equal([401, 'second_factor']);
    expect((await byPassword({ code: codes[0] })).status).to.equal(200);
  });

  it('open nothing that they were not used for: another page, time, browser, owner or act', async () => {
    const { key } = await withPasskey();
    const twists: Readonly<Record<string, Twist>> = {
      'another origin': { origin: 'https://localhost.example' },
      'another name': { rpId: 'stepwell.example' },
      'within another page': { crossOrigin: true },
      'for making one': { type: 'webauthn.create' },
      'nobody there': { flags: flags.verified | flags.eligible | flags.backedUp },
      'nobody known': { flags: flags.present | flags.eligible | flags.backedUp },
      'kept in one place, of a sudden': { flags: flags.present | flags.verified },
      'a challenge made up': { challenge: 'A'.repeat(78) },
      'of somebody else': { userHandle: 'bm9ib2R5' },
    };
    for (const [name, twist] of Object.entries(twists)) {
      const reply = await enter(key, twist);
      expect([reply.status, reply.body.code], name).to.deep.equal([401, 'unauthenticated']);
      expect(reply.headers.getSetCookie(), name).to.deep.equal([]);
      app.pass(16 * 60);
    }
    const elsewhere = cookieOf(await post(at(), '/session/passkey/challenge'));
    expect((await enter(key, {}, elsewhere)).status).to.equal(401);
    expect((await enter(key, {}, 'stepwell-passkey=none')).status).to.equal(401);
    app.pass(16 * 60);
    expect((await enter(new Authenticator(origin))).status).to.equal(401);
    expect((await enter(key)).status).to.equal(200);
  });

  it('answer a challenge once, in order, within five minutes', async () => {
    const { key } = await withPasskey();
    const asked = await post(at(), '/session/passkey/challenge');
    const browser = at(cookieOf(asked));
    const said = { passkey: key.use(asked.body) };
    expect((await post(browser, '/session/passkey', said)).status).to.equal(200);
    expect((await post(browser, '/session/passkey', said)).status).to.equal(401);

    app.pass(1);
    const late = await post(at(), '/session/passkey/challenge');
    const answer = { passkey: key.use(late.body) };
    app.pass(5 * 60);
    expect((await post(at(cookieOf(late)), '/session/passkey', answer)).status).to.equal(401);
  });

  it('let one in of many who send the same answer at once', async () => {
    const { key } = await withPasskey();
    const asked = await post(at(), '/session/passkey/challenge');
    const said = { passkey: key.use(asked.body) };
    const all = await Promise.all(
      Array.from({ length: 4 }, () => post(at(cookieOf(asked)), '/session/passkey', said)),
    );
    expect(all.map(({ status }) => status).sort()).to.deep.equal([200, 401, 401, 401]);
  });

  it('that count are refused where the count has not grown: there are two of them', async () => {
    const { key } = await withPasskey({ synced: false, counts: true });
    expect((await enter(key)).status).to.equal(200);
    expect((await enter(key, { counter: 2 })).status).to.equal(401);
    expect((await enter(key, { counter: 0 })).status).to.equal(401);
    expect((await enter(key)).status).to.equal(200);
  });

  it('count what fails as a wrong password, for the account and the network', async () => {
    const { key } = await withPasskey();
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await enter(key, { flags: flags.present })).status).to.equal(401);
    expect((await enter(key)).status).to.equal(429);
    expect((await byPassword()).status).to.equal(429);
    app.pass(16 * 60);
    expect((await enter(key)).status).to.equal(200);
    const stranger = new Authenticator(origin);
    for (let wrong = 0; wrong < 50; wrong += 1) await enter(stranger);
    expect((await enter(stranger)).status).to.equal(429);
  });

  it('say once more who somebody is, for the session that asked', async () => {
    const { key, id } = await withPasskey();
    const session = (reply: Reply) =>
      reply.headers
        .getSetCookie()
        .find((one) => one.startsWith('stepwell='))
        ?.split(';')[0] ?? '';
    const [mine, other] = [at(session(await enter(key))), at(session(await enter(key)))];
    expect((await mine(`/me/factors/${id}`, { method: 'DELETE' })).body.code).to.equal('step_up');
    app.pass(1);
    const asked = await post(mine, '/session/step-up/challenge');
    expect(asked.body.allowCredentials).to.deep.equal([
      { type: 'public-key', id: key.credentialId, transports: ['internal', 'hybrid'] },
    ]);
    const said = { passkey: key.use(asked.body) };
    const elsewhere = await post(other, '/session/step-up', said);
    expect([elsewhere.status, elsewhere.body.code]).to.deep.equal([401, 'second_factor']);
    const password = await post(mine, '/session/step-up', { password: coach().password });
    expect([password.status, password.body.code]).to.deep.equal([401, 'second_factor']);
    const again = at(cookieOf(await post(mine, '/session/step-up', said)));
    expect((await again(`/me/factors/${id}`, { method: 'DELETE' })).status).to.equal(204);
    // With the last one the sheet went, too, and a password is enough again.
    expect((await again('/me/factors')).body.items).to.deep.equal([]);
    expect((await byPassword()).status).to.equal(200);
    expect((await enter(key)).status).to.equal(401);
  });

  it('are several, each with a name, beside an app; one that was begun and left is in no way', async () => {
    const { me, key, codes } = await withPasskey();
    expect(codes).to.have.length(10);
    for (let left = 0; left < 12; left += 1)
      expect((await post(me, '/me/factors', { kind: 'passkey' })).status).to.equal(201);
    for (let left = 0; left < 7; left += 1)
      expect((await post(me, '/me/factors', { kind: 'totp' })).status).to.equal(201);
    const second = await withPasskey({ synced: false }, me);
    expect(second.codes).to.equal(undefined);
    expect(second.creation.excludeCredentials.map(({ id }: { id: string }) => id)).to.deep.equal([
      key.credentialId,
    ]);
    const { items } = (await me('/me/factors')).body;
    const shown = items.filter(({ confirmed }: { confirmed: boolean }) => confirmed);
    expect(
      shown.map(({ kind, label, backedUp }: { kind: string; label: string; backedUp?: boolean }) => [
        kind,
        label,
        backedUp,
      ]),
    ).to.deep.include.members([
      ['passkey', 'My laptop', true],
      ['passkey', 'My laptop', false],
    ]);
    expect((await enter(second.key)).status).to.equal(200);
    expect((await me(`/me/factors/${second.id}`, { method: 'DELETE' })).status).to.equal(204);
    expect((await enter(second.key)).status).to.equal(401);
    expect((await enter(key)).status).to.equal(200);
  });

  it('are made for whoever asked, once, with themselves known, and with no paper of a maker', async () => {
    const me = await steppedUp();
    const begun = await post(me, '/me/factors', { kind: 'passkey' });
    const { factor, creation } = begun.body;
    const path = `/me/factors/${factor.id}/confirm`;
    const x5c = new Map([['x5c', new Uint8Array(3)]]);
    const twists: readonly Twist[] = [
      { origin: 'https://elsewhere.example' },
      { rpId: 'elsewhere.example' },
      { flags: flags.present },
      { type: 'webauthn.get' },
      { challenge: 'A'.repeat(78) },
      { format: 'packed', statement: x5c },
      { format: 'fido-u2f' },
    ];
    for (const twist of twists.slice(0, 4)) {
      const reply = await post(me, path, { passkey: new Authenticator(origin).make(creation, twist) });
      expect([reply.status, reply.body.code], JSON.stringify(twist)).to.deep.equal([422, 'invalid']);
    }
    app.pass(16 * 60);
    const again = await steppedUp();
    const late = await post(again, path, { passkey: new Authenticator(origin).make(creation) });
    expect(late.status).to.equal(422);
    const fresh = (await post(again, '/me/factors', { kind: 'passkey' })).body;
    const confirm = `/me/factors/${fresh.factor.id}/confirm`;
    for (const twist of twists.slice(4)) {
      const made = new Authenticator(origin).make(fresh.creation, twist);
      expect((await post(again, confirm, { passkey: made })).status, JSON.stringify(twist)).to.equal(422);
    }
    const key = new Authenticator(origin);
    expect((await post(again, confirm, { passkey: key.make(fresh.creation) })).status).to.equal(200);
    expect((await post(again, confirm, { passkey: key.make(fresh.creation) })).status).to.equal(409);
  });

  it('are nobody else’s: neither are those of a closed account anybody’s', async () => {
    const { key, id } = await withPasskey();
    const { supervisor } = app.home.credentials;
    const them = at(cookieOf(await post(at(), '/session', supervisor)));
    const said = await post(them, '/session/step-up', { password: supervisor.password });
    expect((await at(cookieOf(said))(`/me/factors/${id}`, { method: 'DELETE' })).status).to.equal(404);
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId });
    await app.services.standing.close({ scope }, app.home.users.coach.id, undefined);
    expect((await enter(key)).status).to.equal(401);
    expect((await app.store.list(scope, factors, 'all', { limit: 10 })).items).to.deep.equal([]);
  });

  it('leave nothing of themselves in the log, and what they are known by nowhere in the open', async () => {
    const { key, creation } = await withPasskey();
    await enter(key);
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId });
    const kept = JSON.stringify((await app.inner.list(scope, factors, 'all', { limit: 10 })).items);
    const trail = JSON.stringify((await app.trail(app.home)).slice(-20)) + app.log();
    for (const hidden of [key.credentialId, creation.challenge, creation.user.id, 'My laptop'])
      expect(kept + trail).not.to.include(hidden);
    expect(trail).to.include('"action":"use"');
  });

  it('are offered at a name over TLS, or at localhost; where they are not, it says so and where they are', async () => {
    const offered = async (url: string, headers = {}) =>
      (await clientOf(url, headers)('/session/passkey')).body;
    expect(await offered(origin)).to.deep.equal({ offered: true });
    expect(await offered(app.url)).to.deep.equal({ offered: false, at: origin });
    const refused = await post(app.anonymous, '/session/passkey/challenge');
    expect([refused.status, refused.body.code]).to.deep.equal([409, 'conflict']);
    expect(refused.headers.getSetCookie()).to.deep.equal([]);

    const proxied = { 'x-forwarded-host': 'care.example', 'x-forwarded-proto': 'https' };
    const named = await app.another({ publicUrl: 'https://care.example', trustProxy: 1 });
    expect(await offered(named.url, proxied)).to.deep.equal({ offered: true });
    expect(await offered(named.url)).to.deep.equal({ offered: false, at: 'https://care.example' });
    const asked = await post(clientOf(named.url, proxied), '/session/passkey/challenge');
    expect(asked.body.rpId).to.equal('care.example');
    expect(asked.headers.getSetCookie()[0]).to.match(/; HttpOnly; Secure; SameSite=Strict/);
    for (const publicUrl of ['http://care.example', 'https://10.0.0.5:3000', 'https://[fd00::1]']) {
      const number = await app.another({ publicUrl, trustProxy: 1 });
      expect(await offered(number.url), publicUrl).to.deep.equal({ offered: false });
      await number.close();
    }
    await named.close();
  });

  it('take no malformed answer for anything but a wrong one', async () => {
    const { key } = await withPasskey();
    const asked = await post(at(), '/session/passkey/challenge');
    const good = key.use(asked.body);
    const e30 = Buffer.from('{}').toString('base64url');
    const bad = [
      { clientDataJSON: e30 },
      { clientDataJSON: 'AAAA' },
      { authenticatorData: 'AA' },
      { signature: 'AAAA' },
    ];
    for (const change of bad) {
      const reply = await post(at(cookieOf(asked)), '/session/passkey', { passkey: { ...good, ...change } });
      expect(reply.status, JSON.stringify(change)).to.equal(401);
    }
    for (const body of [
      {},
      { passkey: {} },
      { passkey: { ...good, id: 'ä' } },
      { passkey: { ...good, more: 1 } },
    ])
      expect((await post(at(cookieOf(asked)), '/session/passkey', body)).status).to.equal(422);
  });
});
