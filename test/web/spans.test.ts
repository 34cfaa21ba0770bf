import { expect } from 'chai';
import fc from 'fast-check';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import { common, type DaySpans, hoursIn, hoursShown, spansOf, without } from '../../web/week/spans.ts';
import { weekDays } from '../../web/words/week.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const block: fc.Arbitrary<WeeklyBlock> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekDays), { minLength: 1 }),
  from: fc.integer({ min: 0, max: 1439 }).map(clock),
  to: fc.integer({ min: 0, max: 1440 }).map(clock),
});
const week = fc.array(block, { maxLength: 6 }).map(spansOf);

const onMonday = (...spans: readonly (readonly [number, number])[]): DaySpans =>
  weekDays.map((day) => (day === 'mon' ? spans.map(([from, to]) => ({ from, to })) : []));

describe('the spans of a week', () => {
  it('lie on the days that a block names', () => {
    const days = spansOf([{ days: ['tue', 'sun'], from: '09:00', to: '12:30' }]);
    const span = [{ from: 540, to: 750 }];
    expect(days).to.deep.equal([[], span, [], [], [], [], span]);
  });

  it('go on in the next day past midnight, and from Sunday in Monday', () => {
    const days = spansOf([{ days: ['sun'], from: '22:00', to: '06:00' }]);
    expect(days[6]).to.deep.equal([{ from: 1320, to: 1440 }]);
    expect(days[0]).to.deep.equal([{ from: 0, to: 360 }]);
  });

  it('end with the day at 24:00 and at 00:00 alike', () => {
    const to = (end: string) => spansOf([{ days: ['mon'], from: '20:00', to: end }]);
    expect(to('24:00')).to.deep.equal(onMonday([1200, 1440]));
    expect(to('00:00')).to.deep.equal(onMonday([1200, 1440]));
  });

  it('are a whole day where a block ends when it begins', () => {
    expect(hoursIn(spansOf([{ days: ['wed'], from: '08:00', to: '08:00' }]))).to.equal(24);
  });

  it('are one where they touch or overlap, and in order', () => {
    const blocks = [
      ['14:00', '15:00'],
      ['08:00', '10:00'],
      ['10:00', '11:00'],
      ['08:30', '09:00'],
    ].map(([from = '', to = '']): WeeklyBlock => ({ days: ['mon'], from, to }));
    expect(spansOf(blocks)).to.deep.equal(onMonday([480, 660], [840, 900]));
  });

  it('of one week and of another split it into what both hold and what is left', () => {
    fc.assert(
      fc.property(week, week, (a, b) => {
        const both = common(a, b);
        const rest = without(a, b);
        expect(hoursIn(both) + hoursIn(rest)).to.be.closeTo(hoursIn(a), 1e-9);
        expect(hoursIn(both)).to.be.closeTo(hoursIn(common(b, a)), 1e-9);
        expect(hoursIn(common(rest, b))).to.equal(0);
        expect(without(both, b).flat()).to.deep.equal([]);
        for (const span of [...both, ...rest].flat()) expect(span.from).to.be.below(span.to);
      }),
    );
  });

  it('are cut at both ends and in the middle', () => {
    const cut = without(onMonday([480, 960]), onMonday([420, 500], [600, 660], [900, 1000]));
    expect(cut).to.deep.equal(onMonday([500, 600], [660, 900]));
    expect(common(onMonday([480, 540]), onMonday([540, 600]))).to.deep.equal(onMonday());
  });

  it('are drawn from 07 to 19 at least, and an hour beyond what is used at most', () => {
    expect(hoursShown([])).to.deep.equal([7, 19]);
    expect(hoursShown([onMonday([600, 660])])).to.deep.equal([7, 19]);
    expect(hoursShown([onMonday([600, 660]), onMonday([330, 1210])])).to.deep.equal([4, 22]);
    expect(hoursShown([onMonday([0, 1440])])).to.deep.equal([0, 24]);
  });
});
