import { expect } from 'chai';
import { matches } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { ownJobOf, plain, sealOf } from './own-job.ts';

describe('the jobs of the people themselves, once something was shown,', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
  });
  afterEach(() => app.close());

  it('show something else in its place, or themselves again after it was taken back, each chosen anew', async () => {
    await own.yes();
    await own.give();
    const more = `${own.release}?more=1`;
    expect(plain(await robin.browser.get(own.release))).to.include('Change what they see');
    const form = await robin.browser.get(more);
    expect(plain(form)).to.include('takes the place of what they see now');
    expect(form.text).to.not.match(/checked/);
    const less = { field: ['displayName'], arrangement: [] as string[], message: '' };
    const instead = async () => {
      const look = await robin.browser.send(more, { ...less, step: 'look' });
      return robin.browser.post(more, { ...less, step: 'give', seal: sealOf(look) });
    };
    expect((await instead()).to).to.equal(own.release);
    const now = plain(await robin.browser.get(own.release));
    expect(now).to.include('They can see it now.').and.not.include('I like bread');
    await robin.browser.post(own.release, { step: 'end' });
    expect(await own.state()).to.equal('withdrawn');
    expect(plain(await robin.browser.get(robin.job))).to.include('Let them see me again');
    expect(plain(await robin.browser.get(own.release))).to.include('Did you change your mind?');
    expect((await instead()).to).to.equal(own.release);
    expect(await own.state()).to.equal('released_to_employer');
  });

  it('are shown to nobody by a yes that was taken back: a look is good once, and for what stood then', async () => {
    await own.yes();
    const more = `${own.release}?more=1`;
    const less = { field: ['displayName'], arrangement: [] as string[], message: '' };
    const look = async () => sealOf(await robin.browser.send(more, { ...less, step: 'look' }));
    const give = async (seal: string) =>
      (await robin.browser.post(more, { ...less, step: 'give', seal })).status;
    const [first, other] = [await look(), await look()];
    expect([await give(first), await give(first)], 'pressed twice').to.deep.equal([303, 303]);
    const whileShown = await look();
    await robin.browser.post(own.release, { step: 'end' });
    for (const seal of [first, other, whileShown]) expect(await give(seal)).to.equal(412);
    expect(await own.state()).to.equal('withdrawn');
    const anew = await look();
    expect(await give(anew)).to.equal(303);
    await robin.browser.post(own.release, { step: 'end' });
    for (const seal of [first, anew]) expect(await give(seal)).to.equal(412);
    expect(await own.state()).to.equal('withdrawn');
  });

  it('start and end by a word of theirs, and what was on until then goes off', async () => {
    await own.yes();
    await own.give();
    const job = () => robin.browser.post(`${robin.job}/job`, { do: 'start' });
    await job();
    expect(await own.state(), 'nobody offered it').to.equal('released_to_employer');
    const row = await app.store.get(own.command.scope, matches, app.home.matchId);
    if (row === undefined) throw new Error('no match');
    const offered = next(row, row.updatedAt, { state: 'offered' });
    const { organisationId } = app.home;
    await app.store.commit(own.command.scope, { organisationId, puts: [put(matches, offered, row.version)] });
    expect(plain(await robin.browser.get(robin.job))).to.include('I have started this job');
    await Promise.all([job(), job()]);
    expect(await own.state()).to.equal('placed');
    expect(plain(await robin.browser.get(robin.job))).to.include('This is your job now.');
    await robin.browser.post(`${robin.job}/job`, { do: 'end' });
    const ended = plain(await robin.browser.get(robin.job));
    expect(ended).to.include('This job has ended.').and.not.include('I have started');
    expect(await own.state()).to.equal('placed');
  });
});
