import { expect } from 'chai';
import type { WagePeriod } from '../../../src/domain/values/money.ts';
import type { Schedule } from '../../../src/domain/values/schedule.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, pairOf, world } from '../findings.ts';
import { floor, type Person, type Role, wage, wishes } from '../judge.ts';
import { changesOf, matter, reasonOf } from './read.ts';

/** docs/scoring.md, "Wage" and the gate of it: pay and floor are compared by the hour, in whole minor units. */

const grid = [block('mon-fri 09:00-15:00')];
const pool = (hoursPerWeek?: Schedule['hoursPerWeek'], blocks = grid): Role => ({
  schedule: { kind: 'pool', blocks, ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }) },
});
const pays = (amount: number, per: WagePeriod = 'hour', role: Role = {}): Role => ({
  wage: wage(amount, per),
  ...role,
});
const upTo = (min: number, max: number, per: WagePeriod, role: Role = {}): Role => ({
  ...role,
  wage: { ...wage(min, per), max: { amountMinor: max, currency: 'GBP' } },
});
const twelve = floor(1200);
const wishing = (hoursPerWeek: Schedule['hoursPerWeek'], amount: number, per: WagePeriod): Person => ({
  preferences: { ...floor(amount, per).preferences, hoursPerWeek },
});

type Row = readonly [why: string, person: Person, role: Role, value: number, known: number];
const rows: readonly Row[] = [
  ['no wage said', twelve, {}, 0.8, 0],
  [
    'another currency',
    twelve,
    { wage: { min: { amountMinor: 5000, currency: 'EUR' }, per: 'hour' } },
    0.8,
    0,
  ],
  ['at the floor', twelve, pays(1200), 1, 1],
  ['over it', twelve, pays(9000), 1, 1],
  ['under it', twelve, pays(1140), 0.76, 1],
  ['a penny under it', twelve, pays(1199), 0.7993, 1],
  ['the lowest pay counts', twelve, upTo(1140, 1500, 'hour'), 0.76, 1],
  // Thirty hours a week, six a day; 130 a month, 1,560 a year.
  ['a day of the grid', twelve, pays(7200, 'day'), 1, 1],
  ['a day under', twelve, pays(6840, 'day'), 0.76, 1],
  ['a week', twelve, pays(36_000, 'week'), 1, 1],
  ['a week that rounds up to the floor', twelve, pays(35_985, 'week'), 1, 1],
  ['a week that rounds down', twelve, pays(35_984, 'week'), 0.7993, 1],
  ['a month', twelve, pays(156_000, 'month'), 1, 1],
  ['a month under', twelve, pays(148_200, 'month'), 0.76, 1],
  ['a year', twelve, pays(1_872_000, 'year'), 1, 1],
  ['a year under', twelve, pays(1_778_400, 'year'), 0.76, 1],
  [
    'the longest day',
    twelve,
    pays(8400, 'day', {
      schedule: { kind: 'fixed', blocks: [block('mon-thu 09:00-12:00'), block('fri 09:00-16:00')] },
    }),
    1,
    1,
  ],
  ['a day without a grid is eight hours', twelve, pays(9600, 'day', pool({ min: 20 }, [])), 1, 1],
  ['and not less', twelve, pays(9120, 'day', pool({ min: 20 }, [])), 0.76, 1],
  [
    'a day of a pool is at most eight hours',
    twelve,
    pays(9600, 'day', pool({ min: 20 }, [block('mon 08:00-20:00')])),
    1,
    1,
  ],
  ['and the longest of its grid where that is shorter', twelve, pays(7200, 'day', pool({ min: 20 })), 1, 1],
  ['the middle of hours a week', twelve, pays(18_000, 'week', pool({ min: 10, max: 20 })), 1, 1],
  ['the middle, under', twelve, pays(17_100, 'week', pool({ min: 10, max: 20 })), 0.76, 1],
  ['the end that is known: the least', twelve, pays(12_000, 'week', pool({ min: 10 })), 1, 1],
  ['the end that is known: the most', twelve, pays(24_000, 'week', pool({ max: 20 })), 1, 1],
  ['hours in fractions are whole minutes', twelve, pays(1520, 'week', pool({ min: 1.27, max: 1.27 })), 1, 1],
  [
    'fixed hours as they are said at both ends',
    twelve,
    pays(24_000, 'week', { schedule: { kind: 'fixed', blocks: grid, hoursPerWeek: { min: 18, max: 22 } } }),
    1,
    1,
  ],
  [
    'fixed hours of one end are the grid',
    twelve,
    pays(36_000, 'week', { schedule: { kind: 'fixed', blocks: grid, hoursPerWeek: { min: 18 } } }),
    1,
    1,
  ],
  ['a week of hours nobody knows', twelve, pays(36_000, 'week', pool()), 0.8, 0],
  ['an hour of hours nobody knows', twelve, pays(1140, 'hour', pool()), 0.76, 1],
  ['a day of hours nobody knows', twelve, pays(9120, 'day', pool(undefined, [])), 0.76, 1],
  // The floor.
  [
    'a floor by week is over the hours wished',
    wishing({ min: 20, max: 30 }, 30_000, 'week'),
    pays(1200),
    1,
    1,
  ],
  ['and under them less', wishing({ min: 20, max: 30 }, 30_000, 'week'), pays(1140), 0.76, 1],
  ['of one end the hours of that', wishing({ max: 25 }, 30_000, 'week'), pays(1140), 0.76, 1],
  ['or of the role where they wish none', floor(36_000, 'week'), pays(1140), 0.76, 1],
  ['a floor by month', floor(156_000, 'month'), pays(1140), 0.76, 1],
  ['a floor by day is over a day of the role', floor(7200, 'day'), pays(1140), 0.76, 1],
  ['a floor by week of hours nobody knows', floor(36_000, 'week'), pays(1140, 'hour', pool()), 0.8, 0],
  ['of one period both are over 40', floor(48_000, 'week'), pays(45_600, 'week', pool()), 0.76, 1],
  [
    'whatever is wished',
    wishing({ min: 10, max: 10 }, 48_000, 'week'),
    pays(45_600, 'week', pool()),
    0.76,
    1,
  ],
  ['not of two periods', floor(48_000, 'week'), pays(197_600, 'month', pool()), 0.8, 0],
  [
    'nor where the hours of the role are known',
    wishing({ min: 15, max: 15 }, 18_000, 'week'),
    pays(34_200, 'week'),
    0.76,
    1,
  ],
];

describe('pay, by the page', () => {
  for (const [why, person, role, value, known] of rows)
    it(why, () => {
      expect(matter(evaluate(pairOf(person, role), world), 'logistics', 'wage_')).to.deep.equal([
        value,
        known,
      ]);
    });

  it('is wholly there without a floor, and nothing is said of it', () => {
    const result = evaluate(pairOf({}, { ...pays(1), place: undefined }), world);
    expect(result.parts[2]!.reasons.filter(({ code }) => /wage|floor/.test(code))).to.deep.equal([]);
    // Free hours 1, the way 0.7, the wage 1, the start 0.9: known 9 + 3 of 20.
    expect(result.parts[2]!.value).to.equal(0.9);
    expect(result.parts[2]!.known).to.equal(0.6);
  });

  it('speaks against under the floor, though most of it is there', () => {
    const side = (amount: number) =>
      reasonOf(evaluate(pairOf(twelve, pays(amount)), world), 'logistics', 'wage_');
    expect([side(1199)?.code, side(1199)?.data.speaks]).to.deep.equal(['wage_under_floor', 'against']);
    expect([side(1200)?.code, side(1200)?.data.speaks]).to.deep.equal(['wage_meets_floor', 'for']);
    expect(side(1199)?.data).to.include({ floorHourly: 1200, lowestHourly: 1199, currency: 'GBP' });
  });

  for (const [why, role, code, field, offeredIn] of [
    ['no wage', {}, 'wage_unknown', 'wage', null],
    [
      'another currency',
      { wage: { min: { amountMinor: 5000, currency: 'EUR' }, per: 'hour' } },
      'wage_unknown',
      'wage',
      'EUR',
    ],
    [
      'another currency by the week',
      { ...pool(), wage: { min: { amountMinor: 5000, currency: 'EUR' }, per: 'week' } },
      'wage_unknown',
      'wage',
      'EUR',
    ],
    ['hours nobody knows', pays(36_000, 'week', pool()), 'wage_hours_unknown', 'schedule', null],
    ['months of hours nobody knows', pays(36_000, 'month', pool()), 'wage_hours_unknown', 'schedule', null],
  ] as const satisfies readonly (readonly [string, Role, string, string, string | null])[])
    it(`asks for what is missing: ${why}`, () => {
      const reason = reasonOf(evaluate(pairOf(twelve, role), world), 'logistics', 'wage_');
      expect(reason).to.deep.include({ code });
      expect(reason?.asking).to.deep.include({ to: 'employer', field });
      expect(reason?.data).to.include({ currency: 'GBP', offeredIn });
    });

  // Most favourably: the most that is offered over the fewest hours, the floor over the most hours wished.
  for (const [why, person, role, inReach] of [
    ['a penny under the floor', twelve, pays(1199), true],
    ['at the floor', twelve, pays(1200), undefined],
    ['the most that is offered at the floor', twelve, upTo(1000, 1200, 'hour'), undefined],
    ['85 % of the floor', twelve, pays(1020), true],
    ['under 85 % of the floor', twelve, pays(1019), false],
    ['the fewest hours', twelve, pays(12_000, 'week', pool({ min: 10, max: 20 })), undefined],
    ['the fewest hours, under', twelve, pays(11_900, 'week', pool({ min: 10, max: 20 })), true],
    ['no gate where the fewest are not known', twelve, pays(1000, 'week', pool({ max: 20 })), undefined],
    ['the most hours wished', wishing({ min: 10, max: 30 }, 36_000, 'week'), pays(1200), undefined],
    ['the most hours wished, under', wishing({ min: 10, max: 30 }, 36_000, 'week'), pays(1199), true],
    ['the only end wished', wishing({ min: 30 }, 36_000, 'week'), pays(1199), true],
    [
      'no hours wished: those of the pay',
      floor(12_000, 'week'),
      pays(1199, 'hour', pool({ min: 10, max: 20 })),
      true,
    ],
    ['both over 40', floor(48_000, 'week'), pays(47_000, 'week', pool()), true],
    ['nothing known', twelve, pays(10, 'week', pool()), undefined],
  ] as const satisfies readonly (readonly [string, Person, Role, boolean | undefined])[])
    it(`blocks: ${why}`, () => {
      const { blockers } = evaluate(
        pairOf({ availability: [block('mon-fri 09:00-15:00')], ...person }, role),
        world,
      );
      expect(blockers.map((blocker) => blocker.inReach)).to.deep.equal(
        inReach === undefined ? [] : [inReach],
      );
      for (const blocker of blockers)
        expect(blocker).to.include({
          rule: 'wage_below_floor',
          side: 'employer',
          liftableBy: 'employer',
          cause: 'wage',
        });
    });

  it('asks for the hours, not for the pay, where a floor by the week meets pay by the hour', () => {
    const result = evaluate(pairOf(floor(36_000, 'week'), pays(1140, 'hour', pool())), world);
    const reason = reasonOf(result, 'logistics', 'wage_');
    expect([reason?.code, reason?.asking?.field]).to.deep.equal(['wage_hours_unknown', 'schedule']);
  });

  it('says the figures that block', () => {
    const { blockers } = evaluate(pairOf(twelve, upTo(1000, 1100, 'hour')), world);
    expect(blockers[0]?.data).to.deep.equal({ floorHourly: 1200, highestHourly: 1100, currency: 'GBP' });
  });

  for (const [why, person, role, amountMinor, per] of [
    ['by the hour', twelve, pays(1100), 1200, 'hour'],
    ['by the day', twelve, pays(6000, 'day'), 7200, 'day'],
    ['by the week', twelve, pays(30_000, 'week'), 36_000, 'week'],
    ['by the month', twelve, pays(150_000, 'month'), 156_000, 'month'],
    ['by the year', twelve, pays(1_800_000, 'year'), 1_872_000, 'year'],
    ['rounded up', floor(1001), pays(150, 'week', pool({ min: 1.25, max: 1.25 })), 1252, 'week'],
    ['over 40 where nothing is known', floor(48_000, 'week'), pays(47_000, 'week', pool()), 48_000, 'week'],
    ['at the floor there is nothing to raise', twelve, pays(1200), undefined, undefined],
  ] as const satisfies readonly (readonly [string, Person, Role, number | undefined, string | undefined])[])
    it(`is raised to the floor ${why}`, () => {
      const change = changesOf(evaluate(pairOf(person, role), world)).find(
        ({ kind }) => kind === 'wage_raised',
      );
      expect(change).to.deep.equal(
        amountMinor === undefined ? undefined : { kind: 'wage_raised', amountMinor, currency: 'GBP', per },
      );
    });

  it('raised keeps an upper end only where that is higher', () => {
    for (const [max, highest] of [
      [1500, 1],
      [1150, 1],
    ] as const) {
      const result = evaluate(pairOf(twelve, upTo(1100, max, 'hour')), world);
      const raised = result.explanation.changes.find(({ change }) => change.kind === 'wage_raised');
      const after = evaluate(pairOf(twelve, max > 1200 ? upTo(1200, max, 'hour') : pays(1200)), world);
      expect([raised?.score, raised?.blockersLeft]).to.deep.equal([after.score, []]);
      expect(matter(after, 'logistics', 'wage_')[0]).to.equal(highest);
    }
  });

  it('has a floor of no one without one', () => {
    expect(evaluate(pairOf({ preferences: wishes }, pays(1)), world).blockers).to.deep.equal([]);
  });
});
