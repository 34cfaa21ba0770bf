import { expect } from 'chai';
import { Secret, TOTP } from 'otpauth';
import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import { cipher } from '../../src/security/cipher.ts';
import { secrets } from '../../src/security/secrets.ts';
import { createStopTokens } from '../../src/services/deliveries/stop-token.ts';
import { codeOf } from '../../src/services/people/sign-in-code.ts';
import { deliveries, erasures, factors, notices, outbox } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Authenticator } from '../support/authenticator.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { personBrowser } from '../support/person-browser.ts';
import { roundOf } from '../support/rounds.ts';

type Person = keyof TestApp['home']['credentials'];

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const post = (ask: Ask, path: string, body?: object, headers = {}) =>
  ask(path, { method: 'POST', ...(body === undefined ? {} : { body }), headers });

/** What each of twenty got who asked the same at once. */
const twenty = <What>(ask: (at: number) => Promise<What>): Promise<What[]> =>
  Promise.all(Array.from({ length: 20 }, (_, at) => ask(at)));
const statuses = (replies: readonly { readonly status: number }[]): Record<number, number> => {
  const count: Record<number, number> = {};
  for (const { status } of replies) count[status] = (count[status] ?? 0) + 1;
  return count;
};

/** What is good once, asked for by twenty at once: one has it, nothing is doubled, nobody hears of a fault. */
describe('of twenty at once', () => {
  let app: TestApp;
  let origin: string;
  beforeEach(async () => {
    app = await startTestApp();
    origin = `http://localhost:${app.port}`;
  });
  afterEach(() => app.close());

  const at = (cookie?: string) => clientOf(origin, cookie === undefined ? {} : { cookie });
  async function signedIn(role: Person): Promise<Ask> {
    return at(cookieOf(await post(at(), '/session', app.home.credentials[role])));
  }
  async function steppedUp(role: Person): Promise<Ask> {
    const { password } = app.home.credentials[role];
    return at(cookieOf(await post(await signedIn(role), '/session/step-up', { password })));
  }
  const scopeOfRole = (role: Person) =>
    scopeOf({ kind: 'user', id: app.home.users[role].id, organisationId: app.home.organisationId, role });
  const acts = async (said: string) =>
    (await app.trail(app.home)).filter(
      ({ action, noun, outcome }) => `${noun} ${action}` === said && outcome === 'allowed',
    );
  async function own() {
    const { items } = await app.store.list(scopeOfRole('coach'), factors, 'byUser', {
      key: [app.home.users.coach.id],
    });
    return items.map(({ kind, confirmedAt }) => [kind, confirmedAt !== undefined]);
  }
  /** What an authenticator shows, some half minutes from where the clock stands. */
  const shown = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(app.clock()) + steps * 30_000,
    });
  async function withApp(me: Ask) {
    const { secret, factor } = (await post(me, '/me/factors', { kind: 'totp', label: 'App' })).body;
    const path = `/me/factors/${factor.id}/confirm`;
    return { secret, path, confirm: () => post(me, path, { code: shown(secret) }) };
  }

  it('one sets an app up, with one sheet of codes', async () => {
    const { confirm } = await withApp(await steppedUp('coach'));
    const all = await twenty(confirm);
    expect(all.filter(({ status }) => status === 200)).to.have.length(1);
    expect(all.filter(({ body }) => body.recoveryCodes !== undefined)).to.have.length(1);
    expect(statuses(all)).to.have.all.keys('200', '409');
    expect(await own()).to.deep.equal([
      ['totp', true],
      ['recovery', true],
    ]);
  });

  it('one enrols a passkey', async () => {
    const me = await steppedUp('coach');
    const key = new Authenticator(origin, {});
    const { factor, creation } = (await post(me, '/me/factors', { kind: 'passkey', label: 'Key' })).body;
    const made = { passkey: key.make(creation) };
    const all = await twenty(() => post(me, `/me/factors/${factor.id}/confirm`, made));
    expect(all.filter(({ status }) => status === 200)).to.have.length(1);
    expect(statuses(all)).to.have.all.keys('200', '409');
    expect(await own()).to.have.deep.members([
      ['passkey', true],
      ['recovery', true],
    ]);
  });

  it('who confirm an app and a passkey there is one sheet of codes', async () => {
    const me = await steppedUp('coach');
    const { confirm } = await withApp(me);
    const { factor, creation } = (await post(me, '/me/factors', { kind: 'passkey', label: 'Key' })).body;
    const passkey = new Authenticator(origin, {}).make(creation);
    const all = await twenty((nth) =>
      nth % 2 === 0 ? confirm() : post(me, `/me/factors/${factor.id}/confirm`, { passkey }),
    );
    expect(statuses(all)).to.deep.equal({ 200: 2, 409: 18 });
    expect(all.filter(({ body }) => body.recoveryCodes !== undefined)).to.have.length(1);
    expect(await own()).to.have.deep.members([
      ['totp', true],
      ['passkey', true],
      ['recovery', true],
    ]);
  });

  it('one gets a new sheet of codes, and no other sheet was ever shown', async () => {
    const me = await steppedUp('coach');
    await (await withApp(me)).confirm();
    const all = await twenty(() => post(me, '/me/recovery-codes'));
    const sheets = all.filter(({ status }) => status < 300).map(({ body }) => body.recoveryCodes as string[]);
    expect(sheets.length).to.be.above(0);
    const good: number[] = [];
    for (const [code] of sheets) {
      good.push((await post(at(), '/session', { ...app.home.credentials.coach, code })).status);
      app.pass(901);
    }
    expect(good.filter((status) => status === 200)).to.have.length(1);
  });

  it('one says by a code who they are, by each kind of proof', async () => {
    const { secret, confirm } = await withApp(await steppedUp('coach'));
    const [recovery = ''] = (await confirm()).body.recoveryCodes as string[];
    const sheet = (await post(await withCode(recovery), '/session/step-up', { code: shown(secret, 1) }))
      .status;
    expect(sheet).to.equal(200);
    app.pass(90);
    const browsers: Ask[] = [];
    for (let nth = 0; nth < 20; nth += 1) {
      browsers.push(await withCode(shown(secret)));
      app.pass(30);
    }
    const code = shown(secret);
    const all = await twenty((nth) => post(browsers[nth] ?? at(), '/session/step-up', { code }));
    expect(all.filter(({ status }) => status === 200)).to.have.length(1);
    expect(statuses(all)).to.have.all.keys('200', '401', '429');

    async function withCode(typed: string): Promise<Ask> {
      const entered = await post(at(), '/session', { ...app.home.credentials.coach, code: typed });
      expect(entered.status, entered.text).to.equal(200);
      return at(cookieOf(entered));
    }
  });

  it('one says by the same answer of a passkey who they are', async () => {
    const me = await steppedUp('coach');
    const key = new Authenticator(origin, {});
    const { factor, creation } = (await post(me, '/me/factors', { kind: 'passkey', label: 'Key' })).body;
    await post(me, `/me/factors/${factor.id}/confirm`, { passkey: key.make(creation) });
    app.pass(1);
    const asked = await post(me, '/session/step-up/challenge');
    const said = { passkey: key.use(asked.body) };
    const all = await twenty(() => post(me, '/session/step-up', said));
    expect(all.filter(({ status }) => status === 200)).to.have.length(1);
    for (const { status } of all) expect(status).to.be.oneOf([200, 401, 429]);
  });

  /** Asks for a mail to come in by, and gives the secret of what it leads to. */
  async function mailed(asking: () => Promise<unknown>): Promise<string> {
    const everywhere = acrossOrganisations('test');
    await asking();
    let secret = '';
    for await (const { id, fact } of walk(app.store, everywhere, outbox, 'all')) {
      if (fact.type !== 'signIn.asked') continue;
      const round = roundOf('delivery:send');
      await app.workerDeps.signInMails.plan(round, fact.addressKey, fact.next ?? '/', id);
      secret = (await app.store.get(everywhere, deliveries, id.replace('out_', 'dlv_')))?.secret ?? '';
    }
    return secret;
  }

  it('one comes in by the code of a mail, and by its link', async () => {
    const { email } = app.home.credentials.employer;
    const asking = () => post(app.anonymous, '/sign-in-links', { email });
    const code = codeOf(secrets, await mailed(asking));
    const typed = await twenty(() => post(app.anonymous, '/session/code', { email, code }));
    expect(typed.filter((reply) => cookieOf(reply) !== '')).to.have.length(1);
    expect(typed.filter(({ status }) => status === 200)).to.have.length(1);
    for (const { status } of typed) expect(status).to.be.oneOf([200, 401, 429]);
  });

  it('one tries an address anew, by the mail that was sent there', async () => {
    const me = await signedIn('employer');
    const secret = await mailed(() => post(me, '/me/address-trials', { next: '/opportunities' }));
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const pressed = await twenty(() =>
      app.anonymous(`/root/sign-in-links/${secret}`, { method: 'POST', body: 'choice=sign_in', headers }),
    );
    expect(statuses(pressed)).to.deep.equal({ 303: 1, 404: 19 });
    expect(pressed.filter((reply) => cookieOf(reply) !== '')).to.have.length(1);
  });

  it('who stop a kind of mail each hear that it is stopped, and it is written down once', async () => {
    const blind = cipher.blindWith(new Uint8Array(32).fill(7));
    const { organisationId, users } = app.home;
    const token = createStopTokens(blind).of({ organisationId, userId: users.coach.id, kind: 'near_miss' });
    const all = await twenty(() =>
      fetch(`${app.url}/mail/stop/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }),
    );
    expect(statuses(all)).to.deep.equal({ 200: 20 });
    expect(await acts('preferences stop_mails')).to.have.length(1);
  });

  it('one renews a posting under one version, and the others are told that it has changed', async () => {
    const coach = app.as(app.home, 'coach');
    const path = `/opportunities/${app.home.opportunityId}`;
    const tag = (await coach(path)).headers.get('etag') ?? '';
    const expiresAt = new Date(Date.parse(app.clock()) + 60 * 86_400_000).toISOString();
    const asked = { expiresAt, confirmed: ['hours'] };
    const all = await twenty(() => post(coach, `${path}/renew`, asked, { 'if-match': tag }));
    expect(statuses(all)).to.deep.equal({ 200: 1, 412: 19 });
  });

  it('who ask for a file one asking is told', async () => {
    const { organisationId, users, participantId } = app.home;
    const { id } = users.coach;
    const ctx = { scope: scopeOf({ kind: 'user', id, organisationId, role: 'coach', steppedUp: true }) };
    const { code } = await app.services.codes.issueSignIn(ctx, participantId);
    const browser = personBrowser(app.url);
    await browser.post('/my/code', { by: 'code', code });
    const all = await twenty(() => browser.post('/my/data', { do: 'file' }));
    expect(statuses(all)).to.deep.equal({ 303: 20 });
    const key = [users.supervisor.id] as const;
    const told = (await app.store.list(scopeOfRole('supervisor'), notices, 'byUser', { key })).items;
    expect(told.filter(({ kind, data }) => kind === 'person_asks' && data.what === 'file')).to.have.length(1);
  });

  it('one asks for somebody to be forgotten, and one says the second yes', async () => {
    const [first, second] = [await steppedUp('supervisor'), await steppedUp('administrator')];
    const asked = await twenty(() => first(`/participants/${app.home.participantId}`, { method: 'DELETE' }));
    expect(statuses(asked)).to.deep.equal({ 202: 1, 409: 19 });
    const kept = (await app.store.list(scopeOfRole('supervisor'), erasures, 'all')).items;
    const theirs = kept.filter(({ participantId }) => participantId === app.home.participantId);
    expect(theirs).to.have.length(1);
    const { id } = asked.find(({ status }) => status === 202)?.body ?? {};
    const yes = await twenty((nth) =>
      post(second, `/erasures/${id}/decision`, { decision: nth % 4 === 3 ? 'no' : 'yes' }),
    );
    expect(statuses(yes)).to.deep.equal({ 200: 1, 409: 19 });
    const [begun, refused] = [await acts('erasure begin'), await acts('erasure refuse')];
    expect(begun.length + refused.length).to.equal(1);
    const there = (await app.as(app.home, 'coach')(`/participants/${app.home.participantId}`)).status;
    expect(there).to.equal(begun.length === 1 ? 404 : 200);
  });
});
