import { expect } from 'chai';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, pairOf, world } from '../findings.ts';
import { fixed, nobodyAsked, type Person, type Role, window } from '../judge.ts';
import { fields, matter, reasonOf } from './read.ts';

/** docs/scoring.md, "Logistics": hours and the start, and the mean of the four matters. */

type Row = readonly [why: string, person: Person, role: Role, value: number, known: number];

const days = (hours: string): Person => ({ availability: [block(`mon-fri ${hours}`)] });
const grid = [block('mon-fri 09:00-15:00')];
const pool = (min?: number): Role => ({
  schedule: { kind: 'pool', blocks: grid, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const agreed = (min?: number, blocks: typeof grid = []): Role => ({
  schedule: { kind: 'flexible', blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const unasked: Person = { availability: [], asked: { needs: true, availability: false } };
const none: Person = { availability: [], asked: { needs: true, availability: true } };

const hours: readonly Row[] = [
  ['fixed: all of the grid', days('09:00-15:00'), {}, 1, 1],
  ['fixed: half of it', days('09:00-12:00'), {}, 0.5, 1],
  ['fixed: a third, rounded', days('09:00-11:00'), {}, 0.3333, 1],
  ['without the windows of a must', { needs: [window('mon 09:00-12:00')] }, {}, 0.9, 1],
  [
    'and not of a prefer',
    { needs: [need('dosing_window', 'prefer', { windows: [block('mon 09:00-12:00')] })] },
    {},
    1,
    1,
  ],
  ['nothing free', none, {}, 0, 1],
  ['a pool: of the fewest asked', days('09:00-11:00'), pool(20), 0.5, 1],
  ['a pool: at most 1', days('09:00-15:00'), pool(20), 1, 1],
  ['a pool: within the grid', days('15:00-19:00'), pool(20), 0, 1],
  [
    'a pool: of four hours when not said, known by half',
    { availability: [block('mon 09:00-11:00')] },
    pool(),
    0.5,
    0.5,
  ],
  ['flexible: of the fewest asked', days('18:00-20:00'), agreed(20), 0.5, 1],
  ['flexible: wherever its grid lies', days('18:00-20:00'), agreed(20, grid), 0.5, 1],
  [
    'flexible: any hour when not said, known by half',
    { availability: [block('mon 18:00-18:01')] },
    agreed(),
    1,
    0.5,
  ],
  ['flexible: none free', none, agreed(), 0, 0.5],
  ['nobody asked', unasked, {}, 0.95, 0],
  ['nobody asked, flexible', unasked, agreed(20), 0.95, 0],
  [
    'told without being asked',
    { ...days('09:00-12:00'), asked: { needs: true, availability: false } },
    {},
    0.5,
    1,
  ],
  ['fixed without a grid', {}, { schedule: { ...fixed(), hoursPerWeek: { min: 20, max: 20 } } }, 0.95, 0],
  [
    'a pool without a grid',
    {},
    { schedule: { kind: 'pool', blocks: [], hoursPerWeek: { min: 20 } } },
    0.95,
    0,
  ],
];

const from = (startDate: string, availableFrom?: string): readonly [Person, Role] => [
  { availableFrom },
  { startDate },
];
const start: readonly Row[] = [
  ['no start date', {}, {}, 0.9, 0],
  ['no start date and a wait', { availableFrom: '2027-01-01' }, {}, 0.9, 0],
  ['at once', ...from('2026-12-01'), 1, 1],
  ['the same day', ...from('2026-12-01', '2026-12-01'), 1, 1],
  ['a day late', ...from('2026-12-01', '2026-12-02'), 0.89, 1],
  ['ten days late', ...from('2026-12-01', '2026-12-11'), 0.8, 1],
  ['forty-five days late', ...from('2026-12-01', '2027-01-15'), 0.45, 1],
  ['ninety days late', ...from('2026-12-01', '2027-03-01'), 0, 1],
  ['a year late', ...from('2026-12-01', '2027-12-01'), 0, 1],
  ['from today where the start is over', ...from('2026-11-01', '2026-11-25'), 0.89, 1],
  ['available long ago', ...from('2026-12-01', '2020-01-01'), 1, 1],
];

describe('hours and the start, by the page', () => {
  for (const [why, person, role, value, known] of hours)
    it(`hours: ${why}`, () => {
      expect(matter(evaluate(pairOf(person, role), world), 'logistics', 'hours_')).to.deep.equal([
        value,
        known,
      ]);
    });

  for (const [why, person, role, value, known] of start)
    it(`start: ${why}`, () => {
      expect(matter(evaluate(pairOf(person, role), world), 'logistics', 'start_')).to.deep.equal([
        value,
        known,
      ]);
    });

  it('asks whose hours are not known', () => {
    const asking = (person: Person, role: Role) => {
      const reason = reasonOf(evaluate(pairOf(person, role), world), 'logistics', 'hours_unknown');
      return [reason?.data.whose, reason?.asking?.to, reason?.asking?.field];
    };
    expect(asking(unasked, {})).to.deep.equal(['participant', 'participant', 'availability']);
    expect(asking({}, { schedule: fixed() })).to.deep.equal(['employer', 'employer', 'schedule']);
    expect(asking(unasked, { schedule: fixed() })).to.deep.equal([
      'participant',
      'participant',
      'availability',
    ]);
  });

  it('speak against under half of the hours, and with any wait', () => {
    const code = (person: Person, role: Role, of: string) => {
      const reason = reasonOf(evaluate(pairOf(person, role), world), 'logistics', of);
      return [reason?.code, reason?.data.speaks];
    };
    expect(code(days('09:00-12:00'), {}, 'hours_')).to.deep.equal(['hours_fit', 'for']);
    expect(code(days('09:00-11:59'), {}, 'hours_')).to.deep.equal(['hours_clash', 'against']);
    expect(code(...from('2026-12-01'), 'start_')).to.deep.equal(['start_fits', 'for']);
    expect(code(...from('2026-12-01', '2026-12-02'), 'start_')).to.deep.equal(['start_late', 'against']);
  });

  it('ask once of drawn or agreed hours whose fewest is not said', () => {
    const asks = (role: Role) =>
      reasonOf(evaluate(pairOf({}, role), world), 'logistics', 'fewest_hours_unknown')?.data.kind;
    expect(asks(pool())).to.equal('pool');
    expect(asks(agreed())).to.equal('flexible');
    for (const role of [
      pool(20),
      agreed(20),
      {},
      { schedule: fixed() },
      { schedule: { kind: 'pool', blocks: [] } as const },
    ])
      expect(asks(role)).to.equal(undefined);
  });

  it('are four of four even where nothing is known: 9, 6, 3 and 2 of 20', () => {
    // Who has no floor is content with any pay: (9 × 0.95 + 6 × 0.7 + 3 × 1 + 2 × 0.9) ÷ 20, and 3 of 20 are known.
    const result = evaluate(pairOf(nobodyAsked, { place: undefined }), world);
    expect(fields(result, 'logistics')).to.deep.equal([0.8775, 0.15]);
    expect(result.parts[2]!.reasons.map(({ code }) => code)).to.have.members([
      'hours_unknown',
      'travel_unknown',
      'start_unknown',
    ]);
    // What each costs of 2,000: share × (1 − value).
    const weighs = Object.fromEntries(
      result.parts[2]!.reasons.map(({ code, weighs: points }) => [code, points]),
    );
    expect(weighs).to.deep.equal({ hours_unknown: -45, travel_unknown: -180, start_unknown: -20 });
  });

  it('say the figures behind them', () => {
    const result = evaluate(
      pairOf({ ...days('09:00-12:00'), availableFrom: '2026-12-11' }, { startDate: '2026-12-01' }),
      world,
    );
    expect(reasonOf(result, 'logistics', 'hours_')?.data).to.include({
      requiredMinutes: 1800,
      commonMinutes: 900,
      kind: 'fixed',
    });
    expect(reasonOf(result, 'logistics', 'start_')?.data).to.include({
      startDate: '2026-12-01',
      availableFrom: '2026-12-11',
      waitDays: 10,
    });
  });
});
