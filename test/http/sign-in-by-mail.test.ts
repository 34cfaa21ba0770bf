import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { secrets } from '../../src/security/secrets.ts';
import { codeOf } from '../../src/services/people/sign-in-code.ts';
import { deliveries, outbox } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf, type Reply } from '../support/http-client.ts';
import { roundOf } from '../support/rounds.ts';

const everywhere = acrossOrganisations('test');
const cookieOf = (reply: Reply) =>
  reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const browser = { ...form, accept: 'text/html' };

describe('signing in by a mail', () => {
  let app: TestApp;
  let done: Set<string>;
  beforeEach(async () => {
    app = await startTestApp();
    done = new Set();
  });
  afterEach(() => app.close());

  /** Does what was asked for, and gives the secrets of the links that were made. */
  async function mailed(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { id, fact } of walk(app.store, everywhere, outbox, 'all')) {
      if (done.has(id) || fact.type !== 'signIn.asked') continue;
      done.add(id);
      await app.workerDeps.signInMails.plan(roundOf('delivery:send'), fact.addressKey, fact.next ?? '/', id);
      const row = await app.store.get(everywhere, deliveries, id.replace('out_', 'dlv_'));
      if (row?.secret !== undefined) found.push(row.secret);
    }
    return found;
  }
  const ask = async (email: string, next?: string, headers = {}) => {
    const reply = await app.anonymous('/sign-in-links', { method: 'POST', body: { email, next }, headers });
    expect([reply.status, reply.text]).to.deep.equal([202, '']);
    return (await mailed())[0];
  };
  const address = () => app.home.credentials.employer.email;
  const at = (secret = '') => `/root/sign-in-links/${secret}`;
  const press = (secret: string | undefined, body = 'choice=sign_in') =>
    app.anonymous(at(secret), { method: 'POST', body, headers: browser });

  it('does nothing by being opened, by HEAD, GET or the first button, and leads to the page that was wanted', async () => {
    const secret = await ask(address(), '/opportunities');
    for (const method of ['HEAD', 'GET', 'GET']) {
      const page = await app.anonymous(at(secret), { method, headers: { accept: 'text/html' } });
      expect([page.status, page.headers.getSetCookie()]).to.deep.equal([200, []]);
    }
    const page = await app.anonymous(at(secret), { headers: { accept: 'text/html' } });
    const [first = '', second = ''] = page.text.match(/<form.*?<\/form>/g) ?? [];
    expect(first).to.include('method="get" action="/sign-in"');
    expect(second).to.include('name="choice" value="sign_in"');
    // A POST that says nothing does nothing either.
    expect((await press(secret, '')).status).to.equal(422);
    expect((await press(secret, 'choice=other')).status).to.equal(422);
    const entered = await press(secret);
    expect([entered.status, entered.headers.get('location')]).to.deep.equal([303, '/opportunities']);
    const me = await clientOf(app.url, { cookie: cookieOf(entered) })('/me');
    expect(me.body).to.deep.include({ addressTried: true });
    expect(me.body.user).to.include({ role: 'employer', employerId: app.home.employerId });
  });

  it('is good once, for half an hour, and the newest alone', async () => {
    const old = await ask(address());
    const secret = await ask(address());
    expect((await press(old)).status).to.equal(404);
    expect((await press(secret)).status).to.equal(303);
    const used = await press(secret);
    expect(used.status).to.equal(404);
    // No dead end: the way to a new one.
    expect(used.text).to.include('action="/sign-in"');
    const late = await ask(address());
    app.pass(30 * 60);
    expect((await app.anonymous(at(late), { headers: { accept: 'text/html' } })).text).to.equal(used.text);
    const both = await ask(address());
    const at1 = await Promise.all([press(both), press(both), press(both)]);
    expect(at1.map(({ status }) => status).sort()).to.deep.equal([303, 404, 404]);
  });

  it('goes to employers alone, and the answer tells nobody who that is', async () => {
    const { coach, administrator, employer } = app.home.credentials;
    for (const email of [coach.email, administrator.email, 'nobody@demo.example'])
      expect(await ask(email)).to.equal(undefined);
    expect(await ask(employer.email)).to.be.a('string');
    const elsewhere = await app.anonymous('/sign-in-links', {
      method: 'POST',
      body: { email: employer.email, next: 'https://elsewhere.example/' },
    });
    expect(elsewhere.status).to.equal(422);
  });

  it('takes the code of the mail as it is typed, and counts wrong ones', async () => {
    const secret = await ask(address(), '/releases');
    const code = codeOf(secrets, secret ?? '');
    const type = (typed: string, email = address()) =>
      app.anonymous('/session/code', { method: 'POST', body: { email, code: typed } });
    expect((await type('AAAA AAAA')).status).to.equal(401);
    expect((await type(code, 'nobody@demo.example')).status).to.equal(401);
    // A wrong one stands in the trail of whose it would have been, and of nobody's in none.
    const denied = (await app.trail(app.home)).filter(
      ({ action, outcome }) => action === 'sign_in' && outcome === 'denied',
    );
    expect(denied.map(({ subjectId }) => subjectId)).to.deep.equal([app.home.users.employer.id]);
    const entered = await type(` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`);
    expect([entered.status, entered.body.next]).to.deep.equal([200, '/releases']);
    expect((await type(code)).status).to.equal(401);
    await ask(address());
    for (let tries = 0; tries < 4; tries += 1) expect((await type('AAAA AAAA')).status).to.equal(401);
    expect((await type('AAAA AAAA')).status).to.equal(429);
  });

  it('goes on in a browser that is known, whatever strangers ask for and type', async () => {
    const cookie = cookieOf(await press(await ask(address())));
    const type = (code: string, headers = {}) =>
      app.anonymous('/session/code', { method: 'POST', body: { email: address(), code }, headers });
    // The first was one of the fifteen.
    for (let asked = 1; asked < 15; asked += 1) expect(await ask(address())).to.be.a('string');
    expect(await ask(address()), 'of strangers one more').to.equal(undefined);
    for (let tries = 0; tries < 5; tries += 1) await type('AAAA AAAA');
    expect((await type('AAAA AAAA')).status).to.equal(429);

    const own = await ask(address(), undefined, { cookie });
    expect(own).to.be.a('string');
    expect((await type(codeOf(secrets, own ?? ''))).status, 'elsewhere').to.equal(429);
    expect((await type(codeOf(secrets, own ?? ''), { cookie })).status).to.equal(200);
    // Wrong ones are counted there, too.
    for (let tries = 0; tries < 5; tries += 1)
      expect((await type('AAAA AAAA', { cookie })).status).to.equal(401);
    expect((await type('AAAA AAAA', { cookie })).status).to.equal(429);
  });

  it('has to be done once before a posting of theirs opens', async () => {
    const session = await app.anonymous('/session', { method: 'POST', body: app.home.credentials.employer });
    const me = clientOf(app.url, { cookie: cookieOf(session) });
    expect((await me('/me')).body.addressTried).to.equal(false);
    const draft = await me('/opportunities', { method: 'POST', body: { title: 'Night baker' } });
    expect([draft.status, draft.body.state]).to.deep.equal([201, 'draft']);
    const open = () =>
      me(`/opportunities/${draft.body.id}/state`, {
        method: 'POST',
        body: { state: 'open' },
        headers: { 'if-match': draft.headers.get('etag') ?? '' },
      });
    const refused = await open();
    expect([refused.status, refused.body.code]).to.deep.equal([409, 'conflict']);
    const wanted = { title: 'Baker', state: 'open' };
    expect((await me('/opportunities', { method: 'POST', body: wanted })).status).to.equal(409);
    const next = `/opportunities/${draft.body.id}`;
    expect((await me('/me/address-trials', { method: 'POST', body: { next } })).status).to.equal(202);
    const [secret] = await mailed();
    expect((await press(secret)).headers.get('location')).to.equal(next);
    expect((await open()).status).to.equal(200);
  });
});
