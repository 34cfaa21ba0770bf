import { expect } from 'chai';
import fc from 'fast-check';
import { weekDays } from '../../src/domain/values/week.ts';
import { isInForce } from '../../src/matching/needs-in-force.ts';
import {
  blocksOf,
  intersect,
  lengthOf,
  longestDay,
  minutesOf,
  onCircle,
  sharedMinutes,
  stretches,
  subtract,
  union,
  weekMinutes,
} from '../../src/matching/week.ts';
import { seed } from './arbitraries.ts';
import { block } from './findings.ts';

const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(minute % 60).padStart(2, '0')}`;
});
const blocks = fc.array(
  fc.record({ days: fc.subarray([...weekDays], { minLength: 1 }), from: clock, to: clock }),
  { maxLength: 4 },
);
const minutes = blocks.map(minutesOf);

describe('week', () => {
  it('reads a block as minutes from Monday', () => {
    expect(minutesOf([block('tue 09:00-12:30')])).to.deep.equal([[1980, 2190]]);
  });

  it('runs past midnight when the end is not after the start', () => {
    expect(minutesOf([block('mon 22:00-06:00')])).to.deep.equal([[1320, 1800]]);
  });

  it('runs from Sunday night into Monday morning', () => {
    expect(minutesOf([block('sun 22:00-06:00')])).to.deep.equal([
      [0, 360],
      [9960, weekMinutes],
    ]);
  });

  it('takes equal ends as a whole day, and 24:00 as the end of one', () => {
    expect(lengthOf(minutesOf([block('wed 07:00-07:00')]))).to.equal(1440);
    expect(minutesOf([block('mon 00:00-24:00')])).to.deep.equal([[0, 1440]]);
  });

  it('lays a stretch past either end of the week on its circle, and one of a week or more is all of it', () => {
    expect(onCircle([-30, 30])).to.deep.equal([
      [0, 30],
      [weekMinutes - 30, weekMinutes],
    ]);
    expect(onCircle([60, 60])).to.deep.equal([]);
    for (const length of [weekMinutes, weekMinutes + 1])
      expect(onCircle([-30, length - 30])).to.deep.equal([[0, weekMinutes]]);
  });

  it('merges what overlaps or touches', () => {
    expect(
      minutesOf([block('mon 09:00-12:00'), block('mon 11:00-13:00'), block('mon 13:00-14:00')]),
    ).to.deep.equal([[540, 840]]);
  });

  it('joins Sunday night to Monday morning and to nothing else', () => {
    const stretch = (...blocks: readonly string[]) => stretches(minutesOf(blocks.map(block)));
    expect(stretch('mon 00:00-04:00', 'fri 09:00-12:00')).to.deep.equal([
      [0, 240],
      [6300, 6480],
    ]);
    expect(stretch('mon 00:00-04:00', 'sun 22:00-24:00')).to.deep.equal([[9960, 10_320]]);
    expect(stretch('mon 01:00-04:00', 'sun 22:00-24:00')).to.have.length(2);
  });

  it('counts a shift for the day it starts on, Sunday night too', () => {
    expect(longestDay(minutesOf([block('sun 20:00-06:00'), block('mon 10:00-12:00')]))).to.equal(600);
    expect(longestDay(minutesOf([block('mon 08:00-12:00'), block('mon 13:00-18:00')]))).to.equal(540);
  });

  it('says a wrapped stretch as one block again', () => {
    expect(blocksOf(minutesOf([block('sun 22:00-06:00')]))).to.deep.equal([
      { days: ['sun'], from: '22:00', to: '06:00' },
    ]);
  });

  it('obeys the laws of sets on any blocks', () => {
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        expect(union(subtract(a, b), intersect(a, b))).to.deep.equal(union(a));
        expect(lengthOf(intersect(a, b))).to.equal(sharedMinutes(a, b));
        expect(sharedMinutes(subtract(a, b), b)).to.equal(0);
        expect(lengthOf(union(a, b))).to.equal(lengthOf(a) + lengthOf(b) - sharedMinutes(a, b));
        expect(lengthOf(stretches(a))).to.equal(lengthOf(a));
      }),
      { seed },
    );
  });

  it('reads back the blocks it says', () => {
    fc.assert(
      fc.property(minutes, (set) => {
        expect(minutesOf(blocksOf(set))).to.deep.equal(set);
      }),
      { seed },
    );
  });

  it('holds a dated need from the start of the job to its fourth week', () => {
    expect(isInForce({ until: '2026-11-30' }, '2026-12-01', 28)).to.equal(false);
    expect(isInForce({ until: '2026-12-01' }, '2026-12-01', 28)).to.equal(true);
    expect(isInForce({ from: '2026-12-28' }, '2026-12-01', 28)).to.equal(true);
    expect(isInForce({ from: '2026-12-29' }, '2026-12-01', 28)).to.equal(false);
  });
});
