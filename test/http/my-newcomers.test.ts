import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { roundOf } from '../support/rounds.ts';
import { ownJobOf, plain } from './own-job.ts';

describe('the pages of the people themselves, once somebody came to an employer,', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
    await own.yes();
    await own.give();
    await app.services.users.create(own.command, {
      ...{ role: 'employer', email: 'new@bakery.example', password: 'long enough to be one of these' },
      ...{ displayName: 'Somebody New', employerId: app.home.employerId },
    });
    await app.workerDeps.releaseUpkeep.keepReleases(roundOf('release:end'));
  });
  afterEach(() => app.close());

  const sentence =
    /Somebody New works there now\. From (\d+ \w+ \d{4}) on they can see what you sent\. Do you not want that\? Take it back/;
  const path = () => `/matches/${app.home.matchId}/release`;

  it('say who, from which day, and lead to taking it back', async () => {
    const coach = app.as(app.home, 'coach');
    expect((await coach(path())).body.late[0]).to.include({ name: 'Somebody New' });
    const home = await robin.browser.get('/my');
    const [, day] = sentence.exec(plain(home)) ?? [];
    expect(day, plain(home)).to.be.a('string');
    expect(home.text).to.include(`href="${own.release}#take-back"`);
    for (const page of [robin.job, own.release])
      expect(sentence.exec(plain(await robin.browser.get(page)))?.[1]).to.equal(day);
    const shown = await robin.browser.get(own.release);
    expect(shown.text).to.include('id="take-back"');
    expect(plain(shown), 'does not see it yet').to.not.match(
      /Who sees it(?:(?!The text|What you).)*Somebody New/,
    );
    const { late } = (await coach(path())).body;
    expect([late[0].toldAt, late[0].from]).to.not.include(undefined);
    await robin.browser.post(own.release, { step: 'end' });
    for (const page of ['/my', robin.job, own.release])
      expect(plain(await robin.browser.get(page))).to.not.include('Somebody New works there now');
  });

  it('tell nobody by a page that is asked for and shown to nobody', async () => {
    for (const how of [{ method: 'HEAD' }, { headers: { 'sec-purpose': 'prefetch' } }])
      for (const page of ['/my', robin.job, own.release])
        expect((await robin.browser.get(page, how)).status).to.equal(200);
    const { late } = (await app.as(app.home, 'coach')(path())).body;
    expect([late[0].name, late[0].toldAt]).to.deep.equal(['Somebody New', undefined]);
  });

  it('are not needed where a coach wrote down that they told it', async () => {
    const coach = app.as(app.home, 'coach');
    // By a key, as the browser sends it: answer and effect are kept together, and a repeat hears the same.
    const press = () =>
      coach(`${path()}/told`, { method: 'POST', headers: { 'idempotency-key': 'told-once' } });
    const told = await press();
    expect([told.status, told.body.late?.[0].from === undefined], told.text).to.deep.equal([200, false]);
    expect((await press()).body).to.deep.equal(told.body);
    const other = await app.as(app.away, 'coach')(`${path()}/told`, { method: 'POST' });
    expect(other.status).to.equal(404);
  });

  it('say so in Spanish and Arabic, too', async () => {
    for (const [language, words] of [
      ['es', 'ahora trabaja allí'],
      ['ar', 'هناك الآن'],
    ] as const) {
      await robin.browser.post('/my/language', { language });
      expect(plain(await robin.browser.get(robin.job))).to.include(words);
    }
  });
});
