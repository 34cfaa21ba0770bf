import { expect } from 'chai';
import fc from 'fast-check';
import { scheduleOf } from '../../src/domain/values/schedule.ts';
import {
  hoursOf,
  mergeOverlaps,
  readBlock,
  type WeeklyBlock,
  weekDays,
} from '../../src/domain/values/week.ts';

const block = (text: string): WeeklyBlock => readBlock(text) ?? expect.fail(text);
const week = [block('mon-fri 08:00-16:00')];

describe('hours of a week', () => {
  it('count once where blocks overlap, and go on at Monday behind Sunday', () => {
    expect(hoursOf([])).to.equal(0);
    expect(hoursOf(week)).to.equal(40);
    expect(hoursOf([...week, block('mon 12:00-18:30')])).to.equal(42.5);
    expect(hoursOf([block('sun 22:00-06:00'), block('mon 05:00-07:00')])).to.equal(9);
    expect(hoursOf([block('mon-sun 09:00-09:00'), ...week])).to.equal(168);
  });
});

describe('hours that are said twice', () => {
  const merged = (...texts: string[]) =>
    mergeOverlaps(texts.map(block)).map(({ days, from, to }) => `${days.join()} ${from}-${to}`);

  it('are said once, the days with the same hours together', () => {
    expect(merged('mon-fri 08:00-16:00', 'mon-tue 12:00-18:00')).to.deep.equal([
      'mon,tue 08:00-18:00',
      'wed,thu,fri 08:00-16:00',
    ]);
    expect(merged('fri 22:00-06:00', 'sat 05:00-09:00'), 'past midnight').to.deep.equal(['fri 22:00-09:00']);
    expect(merged('sun 22:00-06:00', 'mon 05:00-07:00'), 'over the week').to.deep.equal(['sun 22:00-07:00']);
    expect(merged('mon 00:00-24:00', 'mon 09:00-10:00')).to.deep.equal(['mon 00:00-24:00']);
    expect(merged('mon-sun 09:00-09:00', 'mon 10:00-11:00')).to.deep.equal([
      `${weekDays.join()} 00:00-24:00`,
    ]);
    expect(merged('mon 20:00-20:00', 'tue 19:00-23:00'), 'longer than a day').to.deep.equal([
      'mon 20:00-24:00',
      'tue 00:00-23:00',
    ]);
  });

  it('are left as they are where they only touch', () => {
    const touching = [block('tue 12:00-16:00'), block('mon-tue 08:00-12:00')];
    expect(mergeOverlaps(touching)).to.equal(touching);
  });

  it('stay the same hours, whatever they are', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
    const any = fc.record({
      days: fc.subarray([...weekDays], { minLength: 1 }),
      from: time,
      to: time,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (blocks) => {
        const once = mergeOverlaps(blocks);
        expect(hoursOf(once)).to.equal(hoursOf(blocks));
        expect(hoursOf([...once, ...blocks])).to.equal(hoursOf(blocks));
        expect(mergeOverlaps(once)).to.equal(once);
      }),
    );
  });
});

describe('the kind of hours', () => {
  it('is said of each hour once', () => {
    const blocks = [...week, block('mon 12:00-18:00')];
    expect(hoursOf(scheduleOf({ blocks }).blocks)).to.equal(42);
    expect(scheduleOf({ blocks }).blocks).to.deep.equal(mergeOverlaps(blocks));
  });

  it('is what is said', () => {
    for (const kind of ['fixed', 'pool', 'flexible'] as const)
      expect(scheduleOf({ kind, blocks: week, hoursPerWeek: { max: 20 } })).to.deep.equal({
        ...{ kind, blocks: week, hoursPerWeek: { max: 20 } },
      });
  });

  it('is flexible where version 1 said that hours move, else follows from the grid and the hours a week', () => {
    const kind = (hoursPerWeek: { min?: number; max?: number } | undefined, flexible?: boolean) =>
      scheduleOf({ blocks: week, hoursPerWeek, flexible }).kind;
    expect(kind(undefined)).to.equal('fixed');
    expect(kind({ min: 40, max: 40 })).to.equal('fixed');
    expect(kind({ min: 16, max: 40 }), 'the most counts').to.equal('fixed');
    expect(kind({ min: 16, max: 24 })).to.equal('pool');
    expect(kind({ max: 39 })).to.equal('pool');
    expect(kind({ min: 16 }), 'the fewest where they alone are given').to.equal('pool');
    expect(kind({ min: 16, max: 24 }, true)).to.equal('flexible');
    expect(scheduleOf({ blocks: [], hoursPerWeek: { max: 20 } }).kind, 'no grid').to.equal('fixed');
  });
});
