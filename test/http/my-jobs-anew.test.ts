import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { matches } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import type { Seen } from '../support/person-browser.ts';

const plain = ({ text }: Seen): string =>
  text
    .replaceAll(/<\/?(bdi|span|strong)[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the jobs of the people themselves, once something was shown,', () => {
  let app: TestApp;
  let robin: Offered;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
  });
  afterEach(() => app.close());

  const command = () => ({
    scope: scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId }),
  });
  const release = () => `${robin.job}/release`;
  const state = async () => (await app.store.get(command().scope, matches, app.home.matchId))?.state;
  const yes = () => robin.browser.send(robin.job, { answer: 'interested', question: '' });
  /** What is hidden on the page that shows the whole of it, and what it is given with. */
  const sealOf = ({ text }: Seen) => /name="seal" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const give = async () => {
    const seal = sealOf(await robin.browser.post(release(), { ...shown, step: 'look' }));
    return robin.browser.post(release(), { ...shown, step: 'give', seal });
  };
  const shown = { field: ['displayName'], arrangement: [] as string[], message: 'I like bread' };

  it('show something else in its place, or themselves again after it was taken back, each chosen anew', async () => {
    await yes();
    await give();
    const more = `${release()}?more=1`;
    expect(plain(await robin.browser.get(release()))).to.include('Change what they see');
    const form = await robin.browser.get(more);
    expect(plain(form)).to.include('takes the place of what they see now');
    expect(form.text).to.not.match(/checked/);
    const less = { field: ['displayName'], arrangement: [] as string[], message: '' };
    const instead = async () => {
      const look = await robin.browser.post(more, { ...less, step: 'look' });
      return robin.browser.post(more, { ...less, step: 'give', seal: sealOf(look) });
    };
    expect((await instead()).to).to.equal(release());
    const now = plain(await robin.browser.get(release()));
    expect(now).to.include('They can see it now.').and.not.include('I like bread');
    await robin.browser.post(release(), { step: 'end' });
    expect(await state()).to.equal('withdrawn');
    expect(plain(await robin.browser.get(robin.job))).to.include('Let them see me again');
    expect(plain(await robin.browser.get(release()))).to.include('Did you change your mind?');
    expect((await instead()).to).to.equal(release());
    expect(await state()).to.equal('released_to_employer');
  });

  it('start and end by a word of theirs, and what was on until then goes off', async () => {
    await yes();
    await give();
    const job = () => robin.browser.post(`${robin.job}/job`, { do: 'start' });
    await job();
    expect(await state(), 'nobody offered it').to.equal('released_to_employer');
    const row = await app.store.get(command().scope, matches, app.home.matchId);
    if (row === undefined) throw new Error('no match');
    const offered = next(row, row.updatedAt, { state: 'offered' });
    const { organisationId } = app.home;
    await app.store.commit(command().scope, { organisationId, puts: [put(matches, offered, row.version)] });
    expect(plain(await robin.browser.get(robin.job))).to.include('I have started this job');
    await Promise.all([job(), job()]);
    expect(await state()).to.equal('placed');
    expect(plain(await robin.browser.get(robin.job))).to.include('This is your job now.');
    await robin.browser.post(`${robin.job}/job`, { do: 'end' });
    const ended = plain(await robin.browser.get(robin.job));
    expect(ended).to.include('This job has ended.').and.not.include('I have started');
    expect(await state()).to.equal('placed');
  });
});
