import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('one’s own sessions', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const signIn = (agent: string, credentials: object = app.home.credentials.coach) =>
    app.anonymous('/session', { method: 'POST', body: credentials, headers: { 'user-agent': agent } });
  const at = async (agent: string): Promise<Ask> =>
    clientOf(app.url, { cookie: cookieOf(await signIn(agent)) });
  const status = async (ask: Ask) => (await ask('/me')).status;

  it('are listed with what each browser calls itself, the one that asks marked, and no secret', async () => {
    const first = await signIn('A phone');
    app.pass(3600);
    const second = await signIn('A computer'.padEnd(500, '.'));
    const me = clientOf(app.url, { cookie: cookieOf(second) });
    const { body, text } = await me('/me/sessions');
    const [current, other] = body.items.toSorted((a: { current: boolean }) => (a.current ? -1 : 1));
    expect(body.items).to.have.length(2);
    expect(other).to.include({ current: false, agent: 'A phone', createdAt: '2026-11-24T09:32:02Z' });
    expect(current).to.include({ current: true, lastUsedAt: '2026-11-24T10:32:02Z' });
    expect(current.agent).to.have.length(200);
    for (const reply of [first, second]) {
      const [value = ''] = /s%3A([\w-]+)/.exec(cookieOf(reply))?.slice(1) ?? [];
      expect(value).to.have.length(43);
      expect(text).to.not.include(value);
    }
    // Its name in place of its secret opens nothing.
    for (const cookie of [`stepwell=${other.id}`, `stepwell=s%3A${other.id}.x`])
      expect(await status(clientOf(app.url, { cookie }))).to.equal(401);
  });

  it('end one by one', async () => {
    const [one, two] = [await at('one'), await at('two')];
    const { body } = await one('/me/sessions');
    const other = body.items.find(({ current }: { current: boolean }) => !current);
    expect((await one(`/me/sessions/${other.id}`, { method: 'DELETE' })).status).to.equal(204);
    expect([await status(one), await status(two)]).to.deep.equal([200, 401]);
    expect((await one(`/me/sessions/${other.id}`, { method: 'DELETE' })).status).to.equal(404);
    expect((await app.trail(app.home)).map(({ action }) => action)).to.include('end_session');
  });

  it('end all but this one, whose cookie stays good', async () => {
    const [one, two, three] = [await at('one'), await at('two'), await at('three')];
    expect((await two('/me/sessions', { method: 'DELETE' })).status).to.equal(204);
    expect([await status(one), await status(two), await status(three)]).to.deep.equal([401, 200, 401]);
    expect((await two('/me/sessions')).body.items).to.have.length(1);
    app.pass(3600);
    expect(await status(two)).to.equal(200);
  });

  it('are nobody else’s to end', async () => {
    const coach = await at('coach');
    const [session] = (await coach('/me/sessions')).body.items;
    for (const role of ['supervisor', 'administrator'] as const) {
      const other = clientOf(app.url, { cookie: cookieOf(await signIn('x', app.home.credentials[role])) });
      expect((await other(`/me/sessions/${session.id}`, { method: 'DELETE' })).status).to.equal(404);
    }
    expect(await status(coach)).to.equal(200);
  });

  it('end after seven days, however much they are used', async () => {
    const me = await at('a tab left open');
    for (let hour = 0; hour < 7 * 24 - 11; hour += 11) {
      app.pass(11 * 3600);
      expect(await status(me), `after ${hour + 11} hours`).to.equal(hour + 11 < 168 ? 200 : 401);
    }
    app.pass(11 * 3600);
    expect(await status(me)).to.equal(401);
    expect((await (await at('again'))('/me/sessions')).body.items).to.have.length(1);
  });

  it('stay ended while requests of theirs are still under way', async () => {
    const [one, two] = [await at('one'), await at('two')];
    app.pass(3600);
    // Each of these would write the session anew.
    const busy = Array.from({ length: 20 }, () => one('/me'));
    const { body } = await two('/me/sessions');
    const other = body.items.find(({ current }: { current: boolean }) => !current);
    await two(`/me/sessions/${other.id}`, { method: 'DELETE' });
    await Promise.all(busy);
    expect(await status(one)).to.equal(401);
  });

  describe('and a changed password', () => {
    const newPassword = 'windmill orchard trumpet';
    const change = (ask: Ask, body: object) => ask('/me/password', { method: 'POST', body });
    const current = () => app.home.credentials.coach.password;

    it('end but for this one, which goes on under a new cookie', async () => {
      const first = await signIn('one');
      const [one, two] = [clientOf(app.url, { cookie: cookieOf(first) }), await at('two')];
      const changed = await change(one, { currentPassword: current(), newPassword });
      expect(changed.status, changed.text).to.equal(204);
      expect(cookieOf(changed))
        .to.match(/^stepwell=/)
        .and.not.to.equal(cookieOf(first));
      const renewed = clientOf(app.url, { cookie: cookieOf(changed) });
      expect([await status(one), await status(two), await status(renewed)]).to.deep.equal([401, 401, 200]);
      expect((await signIn('x')).status).to.equal(401);
      const { email } = app.home.credentials.coach;
      expect((await signIn('x', { email, password: newPassword })).status).to.equal(200);
    });

    it('need the current one, which nobody at an open session finds out by trying', async () => {
      const me = await at('one');
      const tries = await Promise.all(
        Array.from({ length: 40 }, () => change(me, { currentPassword: 'wrong', newPassword })),
      );
      const statuses = tries.map((reply) => reply.status);
      expect(statuses.filter((one) => one === 422)).to.have.length(5);
      expect(statuses.filter((one) => one === 429)).to.have.length(35);
      expect((await change(me, { currentPassword: current(), newPassword })).status).to.equal(429);
      expect((await signIn('x')).status).to.equal(200);
      app.pass(15 * 60);
      expect((await change(me, { currentPassword: current(), newPassword })).status).to.equal(204);
    });

    it('stay when the new one would be guessed', async () => {
      const me = await at('one');
      for (const weak of ['short', '123456789012', 'coach-home-2026', 'x'.repeat(1001)]) {
        const refused = await change(me, { currentPassword: current(), newPassword: weak });
        expect([refused.status, refused.body.errors[0].path], weak).to.deep.equal([422, 'newPassword']);
      }
      expect(await status(me)).to.equal(200);
    });

    it('are no matter of a token', async () => {
      const refused = await change(app.as(app.home, 'coach'), { currentPassword: current(), newPassword });
      expect(refused.status).to.equal(409);
    });
  });
});
