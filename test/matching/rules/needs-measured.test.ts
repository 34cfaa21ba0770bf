import { expect } from 'chai';
import type { NeedCode } from '../../../src/domain/values/support-need.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from '../findings.ts';
import { fixed, type Person, type Role } from '../judge.ts';
import { fields } from './read.ts';

/** docs/scoring.md, "Support": how far needs about hours and the way are met. The part is 4 ÷ (4 + Σ weight × (1 − met)). */

type Row = readonly [why: string, person: Person, role: Role, value: number, known: number];

const evening = 'mon-fri 15:00-18:00';
const prefers = (code: NeedCode, more = {}): Person => ({ needs: [need(code, 'prefer', more)] });
const drawn = (min?: number): Role => ({
  schedule: {
    kind: 'pool',
    blocks: [block('mon-fri 09:00-15:00')],
    ...(min === undefined ? {} : { hoursPerWeek: { min } }),
  },
});
/** A `prefer` on which nothing is said: 4 ÷ 5.4; and one met by nothing: 4 ÷ 6. */
const silentPrefer = 0.7407;
const lost = 0.6667;

const rows: Record<string, readonly Row[]> = {
  'time needs': [
    [
      'fixed: the share outside',
      prefers('dosing_window', { windows: [block('mon 09:00-12:00')] }),
      {},
      0.9524,
      1,
    ],
    ['nothing without windows', prefers('dosing_window'), {}, silentPrefer, 0],
    [
      'without a grid at least 0.8, not known',
      prefers('dosing_window', { windows: [block('mon 09:00-12:00')] }),
      { schedule: fixed() },
      0.9091,
      0,
    ],
    [
      'without a grid: where the employer decides case by case, too',
      prefers('dosing_window', { windows: [block('mon 09:00-12:00')] }),
      { schedule: fixed(), accommodations: [says('dosing_window', 'case_by_case')] },
      0.9091,
      0,
    ],
    [
      'without a grid: what the employer says where that is more',
      prefers('dosing_window', { windows: [block('mon 09:00-12:00')] }),
      { schedule: fixed(), accommodations: [says('dosing_window', 'policy')] },
      1,
      1,
    ],
    [
      'without a grid: not after a no',
      prefers('dosing_window', { windows: [block('mon 09:00-12:00')] }),
      { schedule: fixed(), accommodations: [says('dosing_window', 'cannot')] },
      lost,
      1,
    ],
    [
      'without a grid, and without windows: nothing',
      prefers('dosing_window'),
      { schedule: fixed() },
      silentPrefer,
      0,
    ],
    [
      'pool: what can be drawn of what is asked',
      prefers('childcare_hours', { windows: [block('mon-thu 09:00-15:00')] }),
      drawn(20),
      silentPrefer,
      1,
    ],
    [
      'pool: four hours when not said',
      prefers('childcare_hours', { windows: [block('mon-fri 09:00-14:30')] }),
      drawn(),
      0.8421,
      1,
    ],
    ['pool: at most 1', prefers('childcare_hours', { windows: [block('mon 09:00-14:30')] }), drawn(20), 1, 1],
    [
      'flexible: 0.8 without windows',
      prefers('curfew'),
      { schedule: { kind: 'flexible', blocks: [], hoursPerWeek: { min: 10 } } },
      0.9091,
      1,
    ],
    [
      'flexible: measured where that is more',
      prefers('curfew', { windows: [block(evening)] }),
      { schedule: { kind: 'flexible', blocks: [block('mon-fri 09:00-15:00')], hoursPerWeek: { min: 10 } } },
      1,
      1,
    ],
    [
      'no need about time: flexible says nothing',
      prefers('regular_check_in'),
      { schedule: { kind: 'flexible', blocks: [] } },
      silentPrefer,
      0,
    ],
    [
      'phased hours are asked',
      prefers('phased_hours', { windows: [block('mon 09:00-12:00')] }),
      { schedule: { kind: 'flexible', blocks: [] } },
      silentPrefer,
      0,
    ],
    [
      'what the employer says where that is more',
      prefers('curfew', { windows: [block('mon-fri 09:00-15:00')] }),
      { accommodations: [says('curfew', 'willing')] },
      0.9091,
      1,
    ],
  ],
  'shift limit': [
    ['within the longest day', prefers('shift_limit', { minutes: 360 }), {}, 1, 1],
    ['under it: 300 of 360', prefers('shift_limit', { minutes: 300 }), {}, 0.9231, 1],
    [
      'the smaller of the two: windows',
      prefers('shift_limit', { minutes: 300, windows: [block('mon-fri 09:00-12:00')] }),
      {},
      0.8,
      1,
    ],
    [
      'the smaller of the two: minutes',
      prefers('shift_limit', { minutes: 180, windows: [block('mon 09:00-12:00')] }),
      {},
      0.8,
      1,
    ],
    ['pool: its minutes a day', prefers('shift_limit', { minutes: 200 }), drawn(20), 0.9231, 1],
    ['pool: nothing about a longest day', prefers('shift_limit', { minutes: 300 }), drawn(20), 1, 1],
    [
      'other needs draw whole days',
      prefers('curfew', { minutes: 200, windows: [block(evening)] }),
      drawn(20),
      1,
      1,
    ],
    ['neither: nothing', prefers('shift_limit'), {}, silentPrefer, 0],
    ['neither, at night', prefers('shift_limit'), { settings: ['night_work'] }, lost, 1],
    ['neither, on call', prefers('shift_limit'), { settings: ['on_call'] }, lost, 1],
    [
      'with minutes nights are measured',
      prefers('shift_limit', { minutes: 360 }),
      { settings: ['night_work'] },
      1,
      1,
    ],
    [
      'with windows, too',
      prefers('shift_limit', { windows: [block(evening)] }),
      { settings: ['night_work'] },
      1,
      1,
    ],
    [
      'minutes without a grid: at least 0.8, not known',
      prefers('shift_limit', { minutes: 300 }),
      { schedule: fixed() },
      0.9091,
      0,
    ],
  ],
  'the way': [
    ['within its minutes', prefers('max_travel_minutes', { minutes: 29 }), { place: north(3) }, 1, 1],
    ['over them: 28 ÷ 29', prefers('max_travel_minutes', { minutes: 28 }), { place: north(3) }, 0.983, 1],
    [
      'within the limit when it has none',
      { ...prefers('max_travel_minutes'), travel: { modes: [], maxMinutes: 29 } },
      { place: north(3) },
      1,
      1,
    ],
    [
      'over the limit when it has none',
      { ...prefers('max_travel_minutes'), travel: { modes: [], maxMinutes: 28 } },
      { place: north(3) },
      0.983,
      1,
    ],
    ['not known', prefers('max_travel_minutes', { minutes: 29 }), { place: undefined }, silentPrefer, 0],
    [
      'public transport within the limit',
      { ...prefers('public_transport'), travel: { modes: ['bicycle'], maxMinutes: 29 } },
      { place: north(3) },
      1,
      1,
    ],
    [
      'over it: 20 ÷ 29',
      { ...prefers('public_transport'), travel: { modes: ['bicycle'], maxMinutes: 20 } },
      { place: north(3) },
      0.8657,
      1,
    ],
    [
      'or on foot where that is quicker',
      { ...prefers('public_transport'), travel: { modes: ['bicycle'], maxMinutes: 17 } },
      {},
      1,
      1,
    ],
    ['from home', prefers('public_transport'), { remote: 'fully', place: undefined }, 1, 1],
  ],
};

describe('needs as measured, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, value, known] of table)
      it(`${topic}: ${why}`, () => {
        expect(fields(evaluate(pairOf(person, role), world), 'support')).to.deep.equal([value, known]);
      });
});
