import { expect } from 'chai';
import { scheduleOf } from '../../src/domain/values/schedule.ts';
import { hoursOf, readBlock, type WeeklyBlock } from '../../src/domain/values/week.ts';

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

describe('the kind of hours', () => {
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
