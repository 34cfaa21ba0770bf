import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { links } from '../../src/store/collections/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { steppedUp } from '../support/stepped-up.ts';

const password = 'windmill orchard trumpet';
const secretOf = ({ body }: Reply) => String(body.url).split('/').at(-1) ?? '';
const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('a link that is good once', () => {
  let app: TestApp;
  let admin: Ask;
  beforeEach(async () => {
    app = await startTestApp();
    admin = await steppedUp(app.url, app.home.credentials.administrator);
  });
  afterEach(() => app.close());

  // An answer to a session is written in parts, and so packed.
  const headersOf = ({ headers }: Reply) =>
    [...headers.keys()].filter((name) => name !== 'content-encoding').sort();
  const ask = (email: string, by: Ask = admin) => by('/password-resets', { method: 'POST', body: { email } });
  const redeem = (path: string, body: object = { password }) => app.anonymous(path, { method: 'POST', body });
  const signIn = (body: object) => app.anonymous('/session', { method: 'POST', body });
  const coachAddress = () => app.home.credentials.coach.email;
  const reset = async () => `/password-resets/${secretOf(await ask(coachAddress()))}`;

  it('is asked for by anybody with the same answer, and told to an administrator of the organisation alone', async () => {
    const told = await ask(coachAddress());
    expect([told.status, Object.keys(told.body)]).to.deep.equal([202, ['url', 'expiresAt']]);
    expect(told.body.url).to.match(new RegExp(`^${app.url}/password-resets/[\\w-]{43}$`));
    expect(told.body.expiresAt).to.equal('2026-11-25T09:32:02Z');
    const silent = [
      ask(coachAddress(), app.anonymous),
      ask('nobody@demo.example', app.anonymous),
      ask(coachAddress(), app.as(app.home, 'coach')),
      ask('nobody@demo.example'),
      ask(app.away.credentials.coach.email),
      ask(coachAddress(), await steppedUp(app.url, app.away.credentials.administrator)),
      // A machine hands over no link.
      ask(coachAddress(), app.as(app.home, 'administrator')),
    ];
    for (const reply of await Promise.all(silent)) {
      expect([reply.status, reply.body]).to.deep.equal([202, {}]);
      expect(headersOf(reply)).to.deep.equal(headersOf((await silent[0]) as Reply));
    }
    // Nobody voids it by asking again.
    expect((await redeem(`/password-resets/${secretOf(told)}`)).status).to.equal(204);
  });

  it('sets a password and ends every session of before', async () => {
    const before = clientOf(app.url, { cookie: cookieOf(await signIn(app.home.credentials.coach)) });
    expect((await redeem(await reset())).status).to.equal(204);
    expect((await before('/me')).status).to.equal(401);
    expect((await signIn(app.home.credentials.coach)).status).to.equal(401);
    expect((await signIn({ email: coachAddress(), password })).status).to.equal(200);
    const actions = (await app.trail(app.home)).map(({ action, noun }) => `${action} ${noun}`);
    expect(actions).to.include.members(['issue reset', 'reset_password user']);
  });

  it('changes nothing by being looked at', async () => {
    const path = await reset();
    for (let at = 0; at < 3; at += 1) {
      expect((await app.anonymous(path)).body).to.have.keys('expiresAt');
      const page = await app.anonymous(`/root${path}`, { headers: { accept: 'text/html' } });
      expect([page.status, page.headers.get('content-type')]).to.deep.equal([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(page.text)
        .to.include('<form method="post">')
        .and.include(`autocomplete="username" readonly value="${coachAddress()}"`)
        .and.include('autocomplete="new-password"')
        .and.not.to.match(/https?:/);
      // The one script says how long a password is, and touches nothing.
      expect(page.text.match(/<script[^>]*>/g)).to.deep.equal(['<script src="/link-page.js" defer>']);
      expect((await app.anonymous(`/root${path}`, { method: 'HEAD' })).status).to.equal(200);
    }
    expect((await signIn(app.home.credentials.coach)).status).to.equal(200);
    expect((await redeem(path)).status).to.equal(204);
  });

  it('says the same when it is wrong, used, replaced, of the other kind or too old', async () => {
    const used = await reset();
    await redeem(used);
    const replaced = await reset();
    const old = await reset();
    const other = old.replace('password-resets', 'invitations');
    const wrong = `/password-resets/${'x'.repeat(43)}`;
    const shapeless = '/password-resets/%F0%9F%A6%89';
    const told = async (path: string) => {
      const replies = [await app.anonymous(path), await redeem(path)];
      return replies.map(({ status, body }) => [status, body.code, body.detail]);
    };
    expect((await app.anonymous(old)).status).to.equal(200);
    const first = await told(used);
    expect(first[0]?.slice(0, 2)).to.deep.equal([404, 'not_found']);
    for (const path of [replaced, other, wrong, shapeless])
      expect(await told(path), path).to.deep.equal(first);
    app.pass(24 * 3600);
    expect(await told(old)).to.deep.equal(first);
    const page = await app.anonymous(`/root${old}`, { headers: { accept: 'text/html' } });
    expect([page.status, page.text.includes('cannot be used')]).to.deep.equal([404, true]);
    expect(page.text).to.include('<form method="get" action="/forgot"><button>Ask for another link');
  });

  it('redeemed many times at once, is redeemed once', async () => {
    const path = await reset();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) => redeem(path, { password: `windmill orchard trumpet ${at}` })),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([204, ...Array.from({ length: 19 }, () => 404)]);
    const winner = replies.findIndex(({ status }) => status === 204);
    const chosen = { email: coachAddress(), password: `windmill orchard trumpet ${winner}` };
    expect((await signIn(chosen)).status).to.equal(200);
  });

  it('made many times at once, is good as the last one alone', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask(coachAddress())));
    const looks = await Promise.all(replies.map((one) => app.anonymous(`/password-resets/${secretOf(one)}`)));
    expect(looks.filter(({ status }) => status === 200)).to.have.length(1);
  });

  it('is not used up by a password that is refused', async () => {
    const path = await reset();
    for (const refused of ['short', '123456789012', 'coach-home-1234', 'x'.repeat(1001)]) {
      const reply = await redeem(path, { password: refused });
      expect([reply.status, reply.body.errors[0].path], refused).to.deep.equal([422, 'password']);
    }
    expect((await redeem(path, {})).status).to.equal(422);
    expect((await redeem(path)).status).to.equal(204);
  });

  it('does not let in who is disabled, then or since', async () => {
    const path = await reset();
    const { id } = app.home.users.coach;
    const patch = (disabled: boolean, version: number) =>
      admin(`/users/${id}`, {
        method: 'PATCH',
        body: { disabled },
        headers: { 'if-match': `"v${version}"` },
      });
    await patch(true, 1);
    expect((await redeem(path)).status).to.equal(404);
    expect((await ask(coachAddress())).body).to.deep.equal({});
    await patch(false, 2);
    expect((await redeem(path)).status).to.equal(404);
    expect((await redeem(await reset())).status).to.equal(204);
  });

  it('opens the lock that strangers’ tries put on the account', async () => {
    for (let at = 0; at < 5; at += 1) await signIn({ email: coachAddress(), password: 'wrong' });
    expect((await signIn(app.home.credentials.coach)).status).to.equal(429);
    await redeem(await reset());
    expect((await signIn({ email: coachAddress(), password })).status).to.equal(200);
  });

  it('is kept as a digest alone', async () => {
    const secret = secretOf(await ask(coachAddress()));
    const { items } = await app.store.list(acrossOrganisations('test'), links, 'all', { limit: 100 });
    expect(items.length).to.be.above(0);
    expect(JSON.stringify(items)).to.not.include(secret);
    expect(app.log()).to.not.include(secret);
  });

  it('answers a repeat with its key as it answered the first time', async () => {
    const again = () =>
      admin('/password-resets', {
        method: 'POST',
        body: { email: coachAddress() },
        headers: { 'idempotency-key': 'k-1' },
      });
    const [first, second] = [await again(), await again()];
    expect(second.body).to.deep.equal(first.body);
    expect((await app.anonymous(`/password-resets/${secretOf(second)}`)).status).to.equal(200);
  });

  it('is redeemed by a form of its own page, but by no page of another site', async () => {
    const path = `/root${await reset()}`;
    const send = (chosen: string, headers: Record<string, string> = {}) =>
      app.anonymous(path, {
        method: 'POST',
        body: `password=${encodeURIComponent(chosen)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await send(password, { origin: 'https://elsewhere.example' })).status).to.equal(403);
    const refused = await send('"><script>');
    expect([refused.status, refused.text.includes('"><script')]).to.deep.equal([422, false]);
    expect(refused.text).to.include('role="alert"').and.include('<form');
    const saved = await send(password, { origin: app.url });
    expect([saved.status, saved.text.includes('Your password is set')]).to.deep.equal([200, true]);
    expect(saved.headers.getSetCookie()[0]).to.match(/^stepwell-browser=/);
    expect((await send(password)).status).to.equal(404);
    expect((await signIn({ email: coachAddress(), password })).status).to.equal(200);
  });

  it('is looked at no more often than anything else is asked', async () => {
    const path = `/root${await reset()}`;
    const strict = await app.another({ rateLimitPerMinute: 3 });
    try {
      const look = () => clientOf(strict.url)(path, { headers: { accept: 'text/html' } });
      const statuses = [await look(), await look(), await look(), await look()].map(({ status }) => status);
      expect(statuses).to.deep.equal([200, 200, 200, 429]);
    } finally {
      await strict.close();
    }
  });

  it('takes the API’s JSON at its own address, too', async () => {
    const path = `/root${await reset()}`;
    expect((await app.anonymous(path, { method: 'POST', body: { password } })).status).to.equal(204);
    expect((await signIn({ email: coachAddress(), password })).status).to.equal(200);
  });

  describe('of an invitation', () => {
    const email = 'Newcomer@demo.example';
    const invite = (more: object = {}, by: Ask = app.as(app.home, 'administrator')) =>
      by('/invitations', { method: 'POST', body: { email, role: 'coach', ...more } });
    const pathOf = (reply: Reply) => `/invitations/${secretOf(reply)}`;

    it('lets somebody new in, for seven days, once', async () => {
      const made = await invite({ displayName: 'New Comer', language: 'de' });
      expect(made.status, made.text).to.equal(201);
      expect(made.body).to.include({ email, role: 'coach', expiresAt: '2026-12-01T09:32:02Z' });
      app.pass(7 * 86_400 - 1);
      expect((await redeem(pathOf(made))).status).to.equal(204);
      expect((await redeem(pathOf(made))).status).to.equal(404);
      const { body } = await signIn({ email, password });
      expect(body.user).to.include({ role: 'coach', displayName: 'New Comer' });
      expect((await invite()).status).to.equal(409);
    });

    it('that is too old offers no code to whom none is given; of a used one nobody knows, and is told for whom it is', async () => {
      const [old, used] = [await invite(), await invite({ email: 'used@demo.example' })];
      expect((await redeem(pathOf(used))).status).to.equal(204);
      app.pass(7 * 86_400 + 1);
      const seen = (reply: Reply) =>
        app.anonymous(`/root${pathOf(reply)}`, { headers: { accept: 'text/html' } });
      expect((await seen(old)).text)
        .to.include('Ask whoever invited you')
        .and.not.include('code');
      expect((await seen(used)).text).to.match(/come in by a code on paper\?.*action="\/my\/code\/new"/s);
    });

    it('takes the place of an older one, and makes one user of many tries', async () => {
      const [first, second] = [await invite({ role: 'supervisor' }), await invite()];
      expect((await app.anonymous(pathOf(first))).status).to.equal(404);
      const replies = await Promise.all(Array.from({ length: 10 }, () => redeem(pathOf(second))));
      expect(replies.filter(({ status }) => status === 204)).to.have.length(1);
      expect((await signIn({ email, password })).body.user.role).to.equal('coach');
    });

    it('of an employer may do without a password, and needs the employer', async () => {
      expect((await invite({ role: 'employer' })).status).to.equal(422);
      expect((await invite({ role: 'employer', employerId: app.away.employerId })).status).to.equal(422);
      const made = await invite({ role: 'employer', employerId: app.home.employerId });
      expect((await redeem(pathOf(made), {})).status).to.equal(204);
      expect((await signIn({ email, password: '' })).status).to.equal(422);
      expect((await signIn({ email, password: 'undefined' })).status).to.equal(401);
      const coach = await invite({ email: 'other@demo.example' });
      expect((await redeem(pathOf(coach), {})).status).to.equal(422);
    });

    it('of an employer lets in by the button of its page, and by no other form', async () => {
      const made = await invite({
        email: 'button@demo.example',
        role: 'employer',
        employerId: app.home.employerId,
      });
      // A server of its own: a page may lead on where the API of the same path does not.
      const served = await app.another();
      const path = `/root${pathOf(made)}`;
      const send = (body: string) =>
        clientOf(served.url)(path, {
          ...{ method: 'POST', body },
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: served.url },
        });
      for (const body of ['', 'password=', 'choice=else']) {
        const reply = await send(body);
        expect([reply.status, reply.headers.get('set-cookie')], body).to.deep.equal([422, null]);
        expect(reply.text).to.include('name="choice" value="go_on"');
      }
      const entered = await send('choice=go_on&password=');
      expect([entered.status, entered.headers.get('location')]).to.deep.equal([303, '/']);
      await served.close();
    });

    it('to an address that somebody took meanwhile makes nobody', async () => {
      const made = await invite();
      const body = { email, displayName: 'Quicker', role: 'auditor', password };
      expect((await app.as(app.away, 'administrator')('/users', { method: 'POST', body })).status).to.equal(
        201,
      );
      expect((await redeem(pathOf(made), { password: `${password} 2` })).status).to.equal(409);
      expect((await signIn({ email, password })).body.user.role).to.equal('auditor');
    });
  });
});
