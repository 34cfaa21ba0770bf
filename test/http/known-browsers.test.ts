import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Reply } from '../support/http-client.ts';
import { steppedUp } from '../support/stepped-up.ts';

const markOf = (reply: Reply) =>
  reply.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('stepwell-browser='))
    ?.split(';')[0] ?? '';

describe('a browser that is known', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const right = () => app.home.credentials.coach;
  const wrong = () => ({ ...right(), password: 'wrong' });
  const signIn = (body: object, cookie = '') =>
    app.anonymous('/session', { method: 'POST', body, headers: { cookie } });
  const statuses = async (times: number, body: object, cookie = '') => {
    const replies = await Promise.all(Array.from({ length: times }, () => signIn(body, cookie)));
    return replies.map(({ status }) => status).sort();
  };
  const five = [401, 401, 401, 401, 401];

  it('lets its owner in while strangers try, hundreds at once', async () => {
    const mark = markOf(await signIn(right()));
    const tried = await statuses(300, wrong());
    expect(tried.filter((status) => status === 401)).to.have.length(5);
    expect((await signIn(right())).status).to.equal(429);
    expect((await signIn(right(), mark)).status).to.equal(200);
    // What its owner does well does not open the door to others.
    expect((await signIn(right())).status).to.equal(429);
  });

  it('lets its owner in from a network that is locked', async () => {
    const mark = markOf(await signIn(right()));
    for (let at = 0; at < 50; at += 1) await signIn({ email: `n${at}@demo.example`, password: 'wrong' });
    expect((await signIn({ email: 'fresh@demo.example', password: 'wrong' })).status).to.equal(429);
    expect((await signIn(right(), mark)).status).to.equal(200);
  });

  it('has a count of its own, and locks nobody else', async () => {
    const mark = markOf(await signIn(right()));
    const tried = await statuses(300, wrong(), mark);
    expect(tried.slice(0, 6)).to.deep.equal([...five, 429]);
    expect((await signIn(right(), mark)).status).to.equal(429);
    expect((await signIn(right())).status).to.equal(200);
    app.pass(15 * 60);
    expect((await signIn(right(), mark)).status).to.equal(200);
  });

  it('is known for those who signed in there, and for nobody else', async () => {
    const mark = markOf(await signIn(app.home.credentials.supervisor));
    expect(await statuses(6, wrong(), mark)).to.deep.equal([...five, 429]);
    expect((await signIn(right(), mark)).status).to.equal(429);
    expect((await signIn(app.home.credentials.supervisor, mark)).status).to.equal(200);
  });

  it('keeps its mark for all who sign in there', async () => {
    const mark = markOf(await signIn(app.home.credentials.supervisor));
    expect(markOf(await signIn(right(), mark))).to.equal(mark);
    for (const body of [wrong(), { ...app.home.credentials.supervisor, password: 'wrong' }])
      await statuses(6, body);
    for (const body of [right(), app.home.credentials.supervisor])
      expect((await signIn(body, mark)).status).to.equal(200);
  });

  it('is none that somebody made up', async () => {
    const made = [
      `stepwell-browser=${'x'.repeat(43)}`,
      'stepwell-browser=',
      'stepwell-browser=a; stepwell-browser=b',
    ];
    await statuses(5, wrong());
    for (const cookie of made) expect((await signIn(right(), cookie)).status).to.equal(429);
    app.pass(15 * 60);
    const given = markOf(await signIn(right(), 'stepwell-browser=short'));
    expect(given).to.match(/^stepwell-browser=[\w-]{43}$/);
  });

  it('is forgotten half a year after its last sign-in, when ten others came, and with the password', async () => {
    const mark = markOf(await signIn(right()));
    const isKnown = async () => {
      await statuses(5, wrong());
      const { status } = await signIn(right(), mark);
      app.pass(15 * 60);
      return status === 200;
    };
    expect(await isKnown()).to.equal(true);
    app.pass(180 * 86_400);
    expect(await isKnown()).to.equal(false);
    await signIn(right(), mark);
    for (let at = 0; at < 9; at += 1) {
      app.pass(1);
      await signIn(right());
    }
    expect(await isKnown()).to.equal(true);
    for (let at = 0; at < 10; at += 1) {
      app.pass(1);
      await signIn(right());
    }
    expect(await isKnown()).to.equal(false);
    await signIn(right(), mark);
    const email = right().email;
    const admin = await steppedUp(app.url, app.home.credentials.administrator);
    const { body } = await admin('/password-resets', { method: 'POST', body: { email } });
    const path = `/password-resets/${String(body.url).split('/').at(-1)}`;
    const password = 'windmill orchard trumpet';
    await app.anonymous(path, { method: 'POST', body: { password } });
    await statuses(5, wrong());
    expect((await signIn({ email, password }, mark)).status).to.equal(429);
  });

  it('stays known, and the tries counted, for another process', async () => {
    const mark = markOf(await signIn(right()));
    await statuses(5, wrong());
    const again = await app.another();
    const { clientOf } = await import('../support/http-client.ts');
    const there = (cookie: string) =>
      clientOf(again.url)('/session', { method: 'POST', body: right(), headers: { cookie } });
    expect((await there('')).status).to.equal(429);
    expect((await there(mark)).status).to.equal(200);
    await again.close();
  });
});
