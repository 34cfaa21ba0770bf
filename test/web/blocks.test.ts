import { expect } from 'chai';
import fc from 'fast-check';
import { hoursOf, type WeeklyBlock, weekDays } from '../../src/domain/values/week.ts';
import { blocksOf, minutesCovered, paint } from '../../web/week/blocks.ts';
import { hoursIn, spansOf } from '../../web/week/spans.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const block: fc.Arbitrary<WeeklyBlock> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekDays), { minLength: 1 }),
  from: fc.integer({ min: 0, max: 1439 }).map(clock),
  to: fc.integer({ min: 0, max: 1440 }).map(clock),
});
const blocks = fc.array(block, { maxLength: 6 });
const pair = (max: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const area = fc.record({ days: pair(6), halves: pair(47) });

describe('the blocks of a week', () => {
  it('say to the minute what they were laid out from, and the same once more', () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const spans = spansOf(some);
        const said = blocksOf(spans);
        expect(spansOf(said)).to.deep.equal(spans);
        expect(hoursOf(said)).to.be.closeTo(hoursOf(some), 1e-9);
        expect(blocksOf(spansOf(said))).to.deep.equal(said);
      }),
    );
  });

  it('are as few as one would write: days together, a night in one', () => {
    const some: WeeklyBlock[] = [
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' },
      { days: ['sat'], from: '09:10', to: '12:35' },
      { days: ['sun'], from: '22:00', to: '06:00' },
    ];
    expect(blocksOf(spansOf(some))).to.deep.equal(some);
    expect(blocksOf(spansOf([{ days: [...weekDays], from: '00:00', to: '00:00' }]))).to.deep.equal([
      { days: [...weekDays], from: '00:00', to: '24:00' },
    ]);
  });

  it('painted cover the area or leave it free, and nothing else changes by a minute', () => {
    fc.assert(
      fc.property(blocks, area, fc.boolean(), (some, at, on) => {
        const [before, after] = [spansOf(some), spansOf(paint(some, at, on))];
        for (const day of weekDays.keys()) {
          for (let half = 0; half < 48; half += 1) {
            const inside =
              day >= at.days[0] && day <= at.days[1] && half >= at.halves[0] && half <= at.halves[1];
            const wanted = inside ? (on ? 30 : 0) : minutesCovered(before, day, half);
            expect(minutesCovered(after, day, half), `${day} ${half}`).to.equal(wanted);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('painted and taken out again over nothing are what they were', () => {
    fc.assert(
      fc.property(area, (at) => {
        const once = paint([], at, true);
        const hours = ((at.days[1] - at.days[0] + 1) * (at.halves[1] - at.halves[0] + 1)) / 2;
        expect(hoursIn(spansOf(once))).to.equal(hours);
        expect(paint(once, at, false)).to.deep.equal([]);
      }),
    );
  });

  it('keep a minute beside a half hour', () => {
    const some: WeeklyBlock[] = [{ days: ['mon'], from: '08:10', to: '09:50' }];
    const monday = (first: number, last: number) => ({ days: [0, 0], halves: [first, last] }) as const;
    expect(paint(some, monday(20, 21), true)).to.deep.equal([
      { days: ['mon'], from: '08:10', to: '09:50' },
      { days: ['mon'], from: '10:00', to: '11:00' },
    ]);
    expect(paint(some, monday(19, 19), true)).to.deep.equal([{ days: ['mon'], from: '08:10', to: '10:00' }]);
    expect(paint(some, monday(18, 18), false)).to.deep.equal([
      { days: ['mon'], from: '08:10', to: '09:00' },
      { days: ['mon'], from: '09:30', to: '09:50' },
    ]);
  });
});
