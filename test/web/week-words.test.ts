import { expect } from 'chai';
import { weekDays as domainDays } from '../../src/domain/values/week.ts';
import type { Pair, PairWeek } from '../../web/api/types.ts';
import { givenBy, sayDaySpans, sayPairWeek, saySpans } from '../../web/match/week-words.ts';
import { spansOf } from '../../web/week/spans.ts';
import { dayName, sayBlocks, sayDays, weekDays } from '../../web/words/week.ts';

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const needed = [{ days: [...workdays], from: '08:00', to: '16:00' }];
const group = {
  days: ['wed' as const],
  from: '15:00',
  to: '17:00',
  need: 'treatment_sessions',
  weight: 'must',
};

const said = (week: Partial<PairWeek>) => sayPairWeek({ free: [], needed: [], keepFree: [], ...week });

describe('the words for a week', () => {
  it('know the days as the API does, Monday first', () => {
    expect(weekDays).to.deep.equal([...domainDays]);
    expect(weekDays.map((_, at) => dayName(at)).join(' ')).to.equal('Mon Tue Wed Thu Fri Sat Sun');
  });

  it('name days that follow each other from the first to the last, two one by one', () => {
    expect(sayDays([])).to.equal('');
    expect(sayDays(['wed'])).to.equal('Wed');
    expect(sayDays(['wed', 'thu'])).to.equal('Wed, Thu');
    expect(sayDays(['sun', 'fri', 'thu', 'wed'])).to.equal('Wed–Fri, Sun');
    expect(sayDays([...weekDays])).to.equal('Mon–Sun');
    expect(sayDays(['sun', 'mon'])).to.equal('Mon, Sun');
    expect(sayDays(['mon', 'tue', 'thu', 'fri', 'sat'])).to.equal('Mon, Tue, Thu–Sat');
  });

  it('say blocks as they are, and nothing for none', () => {
    expect(sayBlocks([])).to.equal(undefined);
    expect(sayBlocks([...needed, { days: ['sat'], from: '22:00', to: '02:00' }])).to.equal(
      'Mon–Fri 08:00–16:00, Sat 22:00–02:00',
    );
  });

  it('say days with the same hours together', () => {
    const days = spansOf([...needed, { days: ['sat', 'mon'], from: '20:00', to: '24:00' }]);
    expect(sayDaySpans(days)).to.equal('Mon–Fri 08:00–16:00, Mon, Sat 20:00–24:00');
    expect(saySpans(days[0] ?? [])).to.equal('08:00–16:00, 20:00–24:00');
    expect(saySpans([])).to.equal('none');
  });

  it('say when one side has named no hours', () => {
    expect(said({ free: needed })).to.equal('The posting names no hours yet.');
    expect(said({ needed })).to.equal(
      '40 h in the posting. No free hours are known for this participant yet.',
    );
  });

  it('say how much of what is needed is free, and what is not', () => {
    expect(said({ needed, free: needed })).to.equal('All 40 h in the posting are free.');
    const free = [{ days: [...workdays], from: '08:20', to: '20:00' }];
    expect(said({ needed, free })).to.equal(
      '38.3 h of the 40 h in the posting are free; not Mon–Fri 08:00–08:20.',
    );
  });

  it('say what the needed hours cross, with the needs in words', () => {
    const free = [{ days: [...workdays], from: '08:00', to: '20:00' }];
    const newer = { ...group, need: 'newer_code', days: ['sat' as const] };
    expect(said({ needed, free, keepFree: [group, group, newer] })).to.equal(
      '39 h of the 40 h in the posting are free. Crosses hours to keep free on Wed 15:00–16:00 (time off for regular appointments, newer_code).',
    );
    expect(said({ needed, free, keepFree: [{ ...group, from: '16:00' }] })).to.equal(
      'All 40 h in the posting are free. No crossing with hours to keep free (time off for regular appointments).',
    );
  });

  it('say that the employer would give what is crossed, where it said so', () => {
    const week: PairWeek = { free: needed, needed, keepFree: [group] };
    const reason = (by: string) => ({
      ...{ code: 'need_met', text: '', weighs: 0, data: { need: 'treatment_sessions', by } },
    });
    const given = (by: string) =>
      givenBy({ parts: [{ reasons: [reason(by)] } as unknown as Pair['parts'][number]] });
    expect(sayPairWeek(week, given('stance'))).to.equal(
      '39 h of the 40 h in the posting are free. On Wed 15:00–16:00 it crosses hours to keep free, which the employer would give (time off for regular appointments).',
    );
    expect(sayPairWeek(week, given('measure'))).to.match(/ Crosses hours to keep free /);
  });
});
