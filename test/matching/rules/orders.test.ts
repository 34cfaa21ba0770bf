import { expect } from 'chai';
import { distinct, sortedBy, sum } from '../../../src/matching/order.ts';
import { pairWeek } from '../../../src/matching/pair-week.ts';
import { block, need } from '../findings.ts';
import { fixed } from '../judge.ts';

/** docs/scoring.md: "the same facts give the same bytes": orders, and the week that is shown. */

describe('orders', () => {
  it('sort by a text, of equal ones as they came', () => {
    const items = ['b2', 'a1', 'b1', 'a2'];
    expect(sortedBy(items, (item) => item)).to.deep.equal(['a1', 'a2', 'b1', 'b2']);
    expect(sortedBy(items, (item) => item.slice(0, 1))).to.deep.equal(['a1', 'a2', 'b2', 'b1']);
    expect(items).to.deep.equal(['b2', 'a1', 'b1', 'a2']);
  });

  it('name what is said twice once', () => {
    expect(distinct([{ b: 1, a: 2 }, { a: 2, b: 1 }, { a: 1 }])).to.deep.equal([{ a: 1 }, { a: 2, b: 1 }]);
    expect(sum([1, 2, 3], (one) => one * 2)).to.equal(12);
    expect(sum([], () => 1)).to.equal(0);
  });
});

describe('the week of a pair', () => {
  const person = {
    availability: [block('mon 08:00-10:00'), block('mon 10:00-12:00')],
    needs: [
      need('dosing_window', 'prefer', { windows: [block('tue 09:00-10:00')] }),
      need('curfew', 'must', { windows: [block('mon-tue 22:00-06:00')], until: '2026-11-24' }),
      need('mentor_or_peer'),
    ],
  };

  it('is free hours, the role’s, and those that needs keep free, by code', () => {
    expect(pairWeek(person, { schedule: fixed('fri 09:00-12:00') })).to.deep.equal({
      free: [{ days: ['mon'], from: '08:00', to: '12:00' }],
      needed: [{ days: ['fri'], from: '09:00', to: '12:00' }],
      keepFree: [
        { days: ['mon', 'tue'], from: '22:00', to: '06:00', need: 'curfew', weight: 'must' },
        { days: ['tue'], from: '09:00', to: '10:00', need: 'dosing_window', weight: 'prefer' },
      ],
    });
  });

  it('leaves out needs that are over, the day after their last', () => {
    const kept = (today: string) =>
      pairWeek(person, { schedule: fixed() }, today).keepFree.map((one) => one.need);
    expect(kept('2026-11-24')).to.deep.equal(['curfew', 'dosing_window']);
    expect(kept('2026-11-25')).to.deep.equal(['dosing_window']);
  });
});
