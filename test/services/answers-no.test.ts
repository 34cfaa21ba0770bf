import { expect } from 'chai';
import type { Answer } from '../../src/domain/question.ts';
import { saidOfPosting } from '../../src/services/questions/said-facts.ts';
import { openQuestionBench, type QuestionBench } from './question-bench.ts';

const contact = { channel: 'phone', at: '2026-11-24T09:00:00.000Z' } as const;
const dates = { date: '2026-11-24', expires: '2027-11-24' };
const days = ['mon', 'tue'] as const;
const home = { lat: 53.6, lon: -1.3 };
const farther = { lat: 53.62, lon: -1.35 };

describe('an answer that no field holds', () => {
  let bench: QuestionBench;
  beforeEach(async () => {
    bench = await openQuestionBench();
  });
  afterEach(() => bench.close());

  const answer = async (key: string, given: Exclude<Answer, 'not_reached'>) => {
    const { id, version } = await bench.one(key);
    const detail = given === 'partly' ? 'On weekdays' : undefined;
    return bench.useCases.questions.answer(bench.coach, id, version, { answer: given, detail, contact });
  };
  const posting = async () => {
    const { items } = await bench.useCases.opportunities.list(bench.coach, {});
    if (items[0] === undefined) throw new Error('No posting.');
    return items[0];
  };
  const outcomes = ({ changed }: Awaited<ReturnType<typeof answer>>) =>
    changed.map(({ before, after }) => ({ gained: after.score - before.score, rules: after.rules }));
  /** Asked no more for a year, then once again. */
  const expectAskedInAYear = async (key: string) => {
    await bench.settle();
    expect(await bench.open()).to.not.include(key);
    bench.useCases.pass(366 * 86_400);
    await bench.settle();
    expect((await bench.open()).filter((one) => one === key)).to.have.length(1);
  };

  describe('about a bus', () => {
    const key = 'coach travel first_bus';
    beforeEach(async () => {
      await bench.person({ place: home, travel: { modes: ['public_transport'] } });
      await bench.role({
        place: farther,
        schedule: { kind: 'fixed', blocks: [{ days, from: '05:00', to: '09:00' }] },
      });
      await bench.settle();
    });

    it('is kept with the posting, for all who would go there', async () => {
      await bench.person({ place: home, travel: { modes: ['public_transport'] } });
      await bench.settle();
      expect((await bench.one(key)).matches).to.have.length(2);
    });

    it('counts the way as it is where one goes, until the answer expires', async () => {
      const answered = await answer(key, 'yes');
      expect(outcomes(answered).map(({ gained }) => gained > 0)).to.deep.equal([true]);
      expect((await posting()).statements).to.deep.equal([{ on: 'first_bus', holds: true, ...dates }]);
      await expectAskedInAYear(key);
    });

    it('leaves the way on foot where none goes', async () => {
      const answered = await answer(key, 'no');
      expect(outcomes(answered).map(({ gained }) => gained < 0)).to.deep.equal([true]);
      expect(answered.changed[0]?.after.rules).to.deep.equal(['too_far']);
    });

    it('is not known where it is only partly so, and what was said before is taken back', async () => {
      await answer(key, 'no');
      const partly = await answer(key, 'partly');
      expect(partly.changed[0]?.after.rules).to.deep.equal([]);
      expect((await posting()).statements).to.deep.equal([]);
    });
  });

  describe('about a likely setting', () => {
    // Ninety minutes of the night are likely night work.
    const key = 'coach place night_work';
    beforeEach(async () => {
      await bench.person({ avoidSettings: ['night_work'] });
      await bench.role({ schedule: { kind: 'fixed', blocks: [{ days, from: '15:00', to: '00:30' }] } });
      await bench.settle();
    });

    it('is a setting where it is there', async () => {
      const answered = await answer(key, 'yes');
      expect(answered.changed[0]?.after.rules).to.deep.equal(['setting_avoided']);
      expect((await posting()).settings).to.deep.equal(['night_work']);
    });

    it('is a setting where it is there in part', async () => {
      await answer(key, 'partly');
      expect((await posting()).settings).to.deep.equal(['night_work']);
    });

    it('is stated not to be there, and asked again in a year', async () => {
      await answer(key, 'no');
      const row = await posting();
      expect(row.settings).to.deep.equal([]);
      expect(row.statements).to.deep.equal([{ on: 'setting', code: 'night_work', holds: false, ...dates }]);
      await expectAskedInAYear(key);
    });
  });

  it('of what a must goes against answers the question to the employer, too', async () => {
    await bench.person({
      supportNeeds: [{ code: 'no_driving', weight: 'must' }],
      licences: ['driving_car'],
    });
    await bench.role({ licences: ['driving_car'] });
    await bench.settle();
    expect(await bench.open()).to.include('employer accommodation no_driving');
    const answered = await answer('coach place driving', 'no');
    expect(outcomes(answered).map(({ gained }) => gained > 0)).to.deep.equal([true]);
    await bench.settle();
    expect(await bench.open()).to.not.include('employer accommodation no_driving');
  });

  for (const [code, free, statement] of [
    ['cut', '10:00', { on: 'hours_cut', code: 'later_start 10:00' }],
    ['flexible', '11:30', { on: 'hours_flexible' }],
  ] as const)
    it(`takes away what would have lifted the hours (${code})`, async () => {
      const key = `employer hours ${code}`;
      await bench.person({ availability: [{ days, from: free, to: '18:00' }], asked: {} });
      await bench.role({ schedule: { kind: 'fixed', blocks: [{ days, from: '09:00', to: '15:00' }] } });
      await bench.settle();
      const { schedule } = await posting();
      await answer(key, 'no');
      const row = await posting();
      expect(row.schedule).to.deep.equal(schedule);
      expect(row.statements).to.deep.equal([{ ...statement, holds: false, ...dates }]);
      await bench.settle();
      const { items } = await bench.useCases.matches.list(bench.coach, { state: ['blocked'] });
      const changes = items.flatMap(({ explanation }) =>
        explanation.changes.map(({ change }) => change.kind),
      );
      expect(changes).to.not.include(statement.on);
    });

  it('of better pay is no answer to what the role pays, and one without a number refuses it for a year', async () => {
    const key = 'employer wage higher';
    const pays = (amountMinor: number) => ({ min: { amountMinor, currency: 'GBP' }, per: 'hour' }) as const;
    await bench.person();
    await bench.role({ wage: pays(1200) });
    await bench.settle();
    expect(await bench.open()).to.not.include('employer wage wage');
    await answer(key, 'no');
    const row = await posting();
    expect([row.wage, row.statements]).to.deep.equal([
      pays(1200),
      [{ on: 'wage_raised', holds: false, ...dates }],
    ]);
    await expectAskedInAYear(key);
  });

  it('of a licence nobody could get is kept with the person, and the pair is no near miss any more', async () => {
    const key = 'participant licence food_hygiene';
    const robin = await bench.person();
    await bench.role({ licences: ['food_hygiene'] });
    await bench.settle();
    await answer(key, 'no');
    const { statements } = await bench.useCases.participants.get(bench.coach, robin.id);
    expect(statements).to.deep.equal([
      { on: 'licence_gained', code: 'food_hygiene', holds: false, ...dates },
    ]);
    await bench.settle();
    expect((await bench.useCases.matches.list(bench.coach, { state: ['blocked'] })).items).to.deep.equal([]);
    // A second thought is an answer, too.
    await answer(key, 'yes');
    const row = await bench.useCases.participants.get(bench.coach, robin.id);
    expect([row.licences, row.statements]).to.deep.equal([['food_hygiene'], []]);
  });

  it('of a setting the person will not have after all is kept with the person', async () => {
    const key = 'participant person heights';
    const robin = await bench.person({ avoidSettings: ['heights'] });
    await bench.role({ settings: ['heights'] });
    await bench.settle();
    await answer(key, 'no');
    const row = await bench.useCases.participants.get(bench.coach, robin.id);
    expect(row.avoidSettings).to.deep.equal(['heights']);
    expect(row.statements?.[0]).to.include({ on: 'setting_accepted', code: 'heights', holds: false });
  });

  it('says of a role that is not taught that it is not', async () => {
    const asking = { to: 'employer', about: { kind: 'training', side: 'employer' }, asks: 'value' } as const;
    await bench.role();
    const patch = saidOfPosting(await posting(), { ...asking, field: 'training' }, { answer: 'no' });
    expect(patch).to.deep.equal({ training: 'none' });
  });
});
