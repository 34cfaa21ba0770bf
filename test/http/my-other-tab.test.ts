import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { hiddenIn, type Seen } from '../support/person-browser.ts';

const plain = ({ text }: Seen): string =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u2060\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');
const value = ({ text }: Seen, field: string): string | undefined =>
  new RegExp(`name="${field}"[^>]* value="([^"]*)"`).exec(text)?.[1];

/** Two pages of one person, opened at once; or a page of theirs, and their coach who writes meanwhile (ADR 246). */
describe('a form of somebody’s own page that is sent after something changed elsewhere', () => {
  let app: TestApp;
  let robin: Offered;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
  });
  afterEach(() => app.close());

  const open = async (path: string) => hiddenIn((await robin.browser.get(path)).text);
  const week = { 'mon.from': '8', 'mon.to': '12', 'tue.from': '9', 'tue.to': '17' };

  it('leaves a day alone that was changed in another tab, and keeps the day that was changed here', async () => {
    await robin.browser.send('/my/week', week);
    const old = await open('/my/week');
    await robin.browser.send('/my/week', { ...week, 'mon.from': '10', 'sun.from': '1', 'sun.to': '2' });
    const sent = await robin.browser.post('/my/week', { ...old, ...week, 'tue.to': '15' });
    expect(sent.to).to.equal('/my/week');
    const page = plain(await robin.browser.get('/my/week'));
    expect(page).to.include(
      'You said: Monday , 10:00 to 12:00 Tuesday , 9:00 to 15:00 Sunday , 1:00 to 2:00',
    );
  });

  it('says of a day that was changed here and there what was, what is and what was typed, and takes it once more', async () => {
    await robin.browser.send('/my/week', week);
    const old = await open('/my/week');
    await robin.browser.send('/my/week', { ...week, 'mon.from': '10', 'wed.from': '1', 'wed.to': '2' });
    const typed = { ...week, 'mon.from': '11', 'tue.from': 'noon' };
    const asked = await robin.browser.post('/my/week', { ...old, ...typed });
    expect(asked.status).to.equal(422);
    const three = 'Before: 8:00–12:00. Now: 10:00–12:00. You chose: 11:00–12:00.';
    expect(plain(asked)).to.include(`Monday: this was changed in another place. ${three}`);
    expect(asked.text).to.include('href="#f-mon-from"').and.include('href="#f-tue-from"');
    expect(['mon.from', 'tue.from', 'wed.from'].map((name) => value(asked, name))).to.deep.equal([
      '11',
      'noon',
      '1:00',
    ]);
    const again = { ...hiddenIn(asked.text), ...typed, 'tue.from': '9', 'wed.from': '1', 'wed.to': '2' };
    expect((await robin.browser.post('/my/week', again)).to).to.equal('/my/week');
    expect(plain(await robin.browser.get('/my/week'))).to.include(
      'Monday , 11:00 to 12:00 Tuesday , 9:00 to 17:00 Wednesday , 1:00 to 2:00',
    );
  });

  it('keeps of a day what it has no room for', async () => {
    const coach = app.as(app.home, 'coach');
    const path = `/participants/${app.home.participantId}`;
    const { version } = (await coach(path)).body;
    const availability = ['06:00', '10:00', '14:00'].map((from) => ({
      ...{ days: ['mon'], from },
      to: from.replace(':00', ':30'),
    }));
    await coach(path, { method: 'PATCH', body: { availability }, headers: { 'if-match': `"${version}"` } });
    const page = await robin.browser.get('/my/week');
    const days = Object.fromEntries(
      ['mon.from', 'mon.to', 'mon2.from', 'mon2.to'].map((name) => [name, value(page, name) ?? '']),
    );
    await robin.browser.send('/my/week', { ...days, 'sat.from': '9', 'sat.to': '10' });
    expect(plain(await robin.browser.get('/my/week'))).to.include('14:00 to 14:30');
  });

  it('does the same with what helps', async () => {
    await robin.browser.send('/my/needs', { add: 'low_noise', weight: 'prefer' });
    await robin.browser.send('/my/needs', { add: 'written_instructions', weight: 'nice' });
    const old = await open('/my/needs');
    const shown = { 'need.low_noise': 'prefer', 'need.written_instructions': 'nice' };
    await robin.browser.send('/my/needs', { ...shown, 'need.low_noise': 'gone' });
    const sent = await robin.browser.post('/my/needs', {
      ...old,
      ...shown,
      'need.written_instructions': 'must',
    });
    expect(sent.to).to.equal('/my/needs');
    expect((await robin.browser.get('/my/needs')).text).to.not.include('need.low_noise');

    const asked = await robin.browser.post('/my/needs', { ...old, ...shown, 'need.low_noise': 'must' });
    expect(asked.status).to.equal(422);
    expect(plain(asked)).to.include(
      'Before: It would help a lot. Now: not on the list. You chose: I need it.',
    );
    const again = { ...hiddenIn(asked.text), 'need.low_noise': 'must' };
    expect((await robin.browser.post('/my/needs', again)).to).to.equal('/my/needs');
    const page = plain(await robin.browser.get('/my/needs'));
    expect(page.match(/You said: I need it/g)).to.have.length(2);
  });

  it('takes off the job that was ticked, whatever stands in its place by now, and keeps a level that was changed there', async () => {
    const uriOf = async (word: string) => value(await robin.browser.get(`/my/skills?q=${word}`), 'add') ?? '';
    const [bread, clean] = [await uriOf('bread'), await uriOf('clean')];
    await robin.browser.send('/my/skills', { add: bread, addLevel: 'basic', workText: 'First work' });
    await robin.browser.send('/my/skills', { add: clean, addLevel: 'basic', workText: 'Second work' });
    await robin.browser.send('/my/skills', { workText: 'Third work' });
    const page = await robin.browser.get('/my/skills');
    const old = hiddenIn(page.text);
    const keyOf = (text: string) => {
      const keys = [...page.text.matchAll(/name="workGone" value="([^"]+)"/g)].map(([, key = '']) =>
        key.replaceAll('&quot;', '"'),
      );
      return keys.find((key) => key.includes(text)) ?? '';
    };
    const [breadAt, cleanAt] = [bread, clean].map((uri) => `level.${old.skill?.indexOf(uri)}`) as [
      string,
      string,
    ];
    const levels = { [breadAt]: 'basic', [cleanAt]: 'basic' };
    await robin.browser.send('/my/skills', {
      ...levels,
      [breadAt]: 'expert',
      workGone: keyOf('First work'),
    });
    const sent = await robin.browser.post('/my/skills', {
      ...old,
      ...levels,
      [cleanAt]: 'skilled',
      workGone: keyOf('Second work'),
    });
    expect(sent.to).to.equal('/my/skills');
    const left = (await robin.browser.get('/my/skills')).text;
    expect(left).to.include('Third work').and.not.include('First work').and.not.include('Second work');
    expect(left.match(/value="(expert|skilled)" selected/g)).to.have.length(2);

    const asked = await robin.browser.post('/my/skills', {
      ...old,
      ...levels,
      [breadAt]: 'skilled',
    });
    expect([asked.status, /Before: a little\. Now: I could teach it\./.test(plain(asked))]).to.deep.equal([
      422,
      true,
    ]);
  });

  it('lets nobody in again who was shut out in another tab', async () => {
    const { coach, supervisor } = app.home.users;
    const old = await open('/my/staff');
    await robin.browser.send('/my/staff', { step: 'bar', bar: [coach.id] });
    expect((await robin.browser.post('/my/staff', { ...old, step: 'bar', bar: [] })).to).to.equal(
      '/my/staff?done=1',
    );
    expect((await robin.browser.get('/my/staff')).text).to.match(
      new RegExp(`checked="" value="${coach.id}"`),
    );
    expect((await robin.browser.get('/my/staff')).text).to.not.match(
      new RegExp(`checked="" value="${supervisor.id}"`),
    );
  });

  it('saves nothing of a form that does not say what its page showed', async () => {
    for (const [path, typed] of [
      ['/my/week', week],
      ['/my/needs', { add: 'low_noise', weight: 'nice' }],
      ['/my/skills', { workText: 'Some work' }],
      ['/my/staff', { bar: [app.home.users.coach.id] }],
    ] as const) {
      const sent = await robin.browser.post(path, typed);
      expect([path, sent.status]).to.deep.equal([path, 422]);
      expect(plain(sent)).to.include('Something changed since you opened this page');
    }
  });
});
