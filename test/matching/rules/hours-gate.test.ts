import { expect } from 'chai';
import type { Schedule } from '../../../src/domain/values/schedule.ts';
import { block, need, says } from '../findings.ts';
import { fixed, judge, type Person, type Role, window } from '../judge.ts';

/** docs/scoring.md, "Hours" among the gates. The role of the builders: weekdays nine to three, 1,800 minutes. */

type Row = readonly [
  why: string,
  person: Person,
  role: Role,
  blockers: readonly Readonly<Record<string, unknown>>[],
];

const days = (hours: string): Person => ({ availability: [block(hours)] });
const grid = [block('mon-fri 09:00-15:00')];
const kind = (of: Schedule['kind'], min?: number, blocks = grid): Role => ({
  schedule: { kind: of, blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const phased: Role = { accommodations: [says('phased_hours', 'willing')] };
const limit = (minutes: number, weight: 'must' | 'prefer' = 'must') =>
  need('shift_limit', weight, { minutes });
const lifted = (code: 'dosing_window' | 'shift_limit' | 'phased_hours'): Role => ({
  accommodations: [says(code, 'willing')],
});
const byWindow = { cause: 'dosing_window', need: 'dosing_window', liftableBy: 'employer' };
const byHours = { cause: 'hours', liftableBy: 'employer' };
const byDay = { cause: 'shift_limit', need: 'shift_limit', liftableBy: 'employer' };
const unasked: Person = { availability: [], asked: { needs: true, availability: false } };
const none: Person = { availability: [], asked: { needs: true, availability: true } };

const rows: Record<string, readonly Row[]> = {
  'fixed, windows': [
    [
      'a minute',
      { needs: [window('mon 08:00-09:01')] },
      {},
      [{ ...byWindow, inReach: true, data: { by: 'window', clashMinutes: 1, requiredMinutes: 1800 } }],
    ],
    ['none', { needs: [window('mon 08:00-09:00')] }, {}, []],
    [
      'a prefer',
      { needs: [need('dosing_window', 'prefer', { windows: [block('mon 09:00-12:00')] })] },
      {},
      [],
    ],
    [
      'a need whose windows mean nothing',
      { needs: [need('mentor_or_peer', 'must', { windows: [block('mon 09:00-12:00')] })] },
      {},
      [],
    ],
    ['willing', { needs: [window('mon 09:00-12:00')] }, lifted('dosing_window'), []],
    ['half is left', { needs: [window('mon-fri 09:00-12:00')] }, {}, [{ ...byWindow, inReach: true }]],
    ['under half is left', { needs: [window('mon-fri 09:00-12:01')] }, {}, [{ ...byWindow, inReach: false }]],
    [
      'half, with what is not free',
      { ...days('mon-fri 09:15-15:00'), needs: [window('mon-fri 09:15-12:00')] },
      {},
      [{ ...byWindow, inReach: true }],
    ],
    [
      'two needs are two causes',
      { needs: [window('mon 09:00-10:00'), need('curfew', 'must', { windows: [block('tue 14:00-16:00')] })] },
      {},
      [{ cause: 'curfew' }, byWindow],
    ],
    [
      'of hours nobody knows',
      { ...unasked, needs: [window('mon-fri 09:00-12:00')] },
      {},
      [{ ...byWindow, inReach: true }],
    ],
  ],
  'fixed, a longer day': [
    ['as long', { needs: [limit(360)] }, {}, []],
    [
      'longer',
      { needs: [limit(359)] },
      {},
      [
        {
          ...byDay,
          inReach: true,
          data: { by: 'day', dayMinutes: 360, limitMinutes: 359, requiredMinutes: 1800 },
        },
      ],
    ],
    ['half of the day', { needs: [limit(180)] }, {}, [{ ...byDay, inReach: true }]],
    ['under half of it', { needs: [limit(179)] }, {}, [{ ...byDay, inReach: false }]],
    [
      'the smallest counts',
      { needs: [limit(300), limit(180)] },
      {},
      [{ ...byDay, data: { by: 'day', dayMinutes: 360, limitMinutes: 180, requiredMinutes: 1800 } }],
    ],
    ['of musts', { needs: [limit(180, 'prefer')] }, {}, []],
    ['willing', { needs: [limit(180)] }, lifted('shift_limit'), []],
    ['willing to phase', { needs: [limit(180)] }, phased, []],
    ['minutes of another need', { needs: [need('frequent_breaks', 'must', { minutes: 60 })] }, {}, []],
    [
      'the longest day',
      { needs: [limit(360)], availability: [block('mon-fri 08:00-18:00')] },
      { schedule: fixed('mon-thu 09:00-11:00', 'fri 09:00-15:01') },
      [byDay],
    ],
  ],
  'fixed, free hours': [
    ['a quarter of an hour a day', days('mon-fri 09:15-15:00'), {}, []],
    [
      'a minute more',
      days('mon-fri 09:16-15:00'),
      {},
      [{ ...byHours, inReach: true, data: { by: 'availability', requiredMinutes: 1800, freeMinutes: 1720 } }],
    ],
    ['at both ends', days('mon-fri 09:08-14:52'), {}, [byHours]],
    [
      'from midnight to midnight',
      { availability: [block('mon-sun 00:10-23:50')] },
      { schedule: fixed('mon 20:00-02:00') },
      [],
    ],
    ['half', days('mon-fri 09:00-12:00'), {}, [{ ...byHours, inReach: true }]],
    ['under half', days('mon-fri 09:00-11:59'), {}, [{ ...byHours, inReach: false }]],
    [
      'half, without open windows',
      { ...days('mon-fri 09:00-12:00'), needs: [window('mon 08:00-09:01')] },
      {},
      [
        { ...byWindow, inReach: false },
        { ...byHours, inReach: false },
      ],
    ],
    ['nothing', none, {}, [{ ...byHours, liftableBy: 'participant', inReach: false }]],
    ['not known', unasked, {}, []],
    [
      'what lies in a must is told there',
      { ...days('mon-fri 10:00-15:00'), needs: [window('mon-fri 09:00-10:00')] },
      {},
      [{ ...byWindow, inReach: true }],
    ],
    [
      'though the employer would lift it',
      { ...days('mon-fri 10:00-15:00'), needs: [window('mon-fri 09:00-10:00')] },
      lifted('dosing_window'),
      [],
    ],
  ],
  'a pool': [
    ['as many as asked', days('mon-fri 09:00-13:00'), kind('pool', 20), []],
    [
      'a minute fewer',
      { availability: [block('mon-thu 09:00-13:00'), block('fri 09:00-12:59')] },
      kind('pool', 20),
      [{ ...byHours, inReach: true, data: { by: 'availability', requiredMinutes: 1200, freeMinutes: 1199 } }],
    ],
    ['within the grid', days('mon-fri 13:00-18:00'), kind('pool', 20), [{ ...byHours, inReach: true }]],
    ['half', days('mon-fri 09:00-11:00'), kind('pool', 20), [{ ...byHours, inReach: true }]],
    ['under half', days('mon-fri 09:00-10:59'), kind('pool', 20), [{ ...byHours, inReach: false }]],
    ['four hours when not said', days('mon 09:00-13:00'), kind('pool'), []],
    [
      'and a minute fewer',
      days('mon 09:00-12:59'),
      kind('pool'),
      [{ data: { by: 'availability', requiredMinutes: 240, freeMinutes: 239 } }],
    ],
    ['no grid and nothing said: no gate', none, kind('pool', undefined, []), []],
    ['no grid: any hours', days('mon-fri 18:00-22:00'), kind('pool', 20, []), []],
    [
      'no grid: a minute fewer',
      { availability: [block('mon-thu 18:00-22:00'), block('fri 18:00-21:59')] },
      kind('pool', 20, []),
      [byHours],
    ],
    ['nothing free', none, kind('pool', 20), [{ ...byHours, liftableBy: 'participant', inReach: false }]],
    ['not known', unasked, kind('pool', 20), []],
    ['phased: four hours will do', days('mon 09:00-13:00'), { ...kind('pool', 20), ...phased }, []],
    [
      'phased: in reach is half of what is asked',
      days('mon 09:00-12:59'),
      { ...kind('pool', 20), ...phased },
      [{ inReach: false }],
    ],
    [
      'phased: what is asked where that is less',
      days('mon 09:00-11:00'),
      { ...kind('pool', 2), ...phased },
      [],
    ],
    [
      'an open window takes',
      { needs: [window('mon-fri 09:00-11:01')] },
      kind('pool', 20),
      [{ ...byWindow, inReach: true, data: { by: 'needs', requiredMinutes: 1200, freeMinutes: 1195 } }],
    ],
    ['an open window leaves enough', { needs: [window('mon-fri 09:00-11:00')] }, kind('pool', 20), []],
    [
      'a window that the employer lifts',
      { needs: [window('mon-fri 09:00-15:00')] },
      { ...kind('pool', 20), ...lifted('dosing_window') },
      [],
    ],
    ['at most the minutes a day', { needs: [limit(240)] }, kind('pool', 20), []],
    [
      'too few a day',
      { needs: [limit(239)] },
      kind('pool', 20),
      [{ ...byDay, data: { by: 'needs', requiredMinutes: 1200, freeMinutes: 1195 } }],
    ],
    [
      'the need without which most could be drawn',
      {
        needs: [
          window('mon-fri 09:00-14:00'),
          need('curfew', 'must', { windows: [block('mon-fri 14:00-14:30')] }),
        ],
      },
      kind('pool', 20),
      [byWindow],
    ],
    ['or the limit a day', { needs: [window('mon 09:00-10:00'), limit(60)] }, kind('pool', 20), [byDay]],
    [
      'availability alone too few: the hours',
      { ...days('mon-fri 09:00-12:00'), needs: [window('mon-fri 09:00-11:00')] },
      kind('pool', 20),
      [{ ...byHours, data: { by: 'availability', requiredMinutes: 1200, freeMinutes: 300 } }],
    ],
  ],
  'fixed without a grid': [
    ['nothing said: no gate', none, { schedule: fixed() }, []],
    ['as many as asked, at any hour', days('mon-fri 18:00-22:00'), kind('fixed', 20, []), []],
    ['fewer', days('mon-thu 18:00-22:00'), kind('fixed', 20, []), [{ ...byHours, inReach: true }]],
  ],
  flexible: [
    ['any minute when not said', days('mon 18:00-18:01'), kind('flexible', undefined, []), []],
    [
      'none',
      none,
      kind('flexible', undefined, []),
      [
        {
          ...byHours,
          liftableBy: 'participant',
          data: { by: 'availability', requiredMinutes: 1, freeMinutes: 0 },
        },
      ],
    ],
    ['as many as asked, outside the grid, too', days('mon-fri 18:00-22:00'), kind('flexible', 20), []],
    ['fewer', days('mon-thu 18:00-22:00'), kind('flexible', 20), [{ ...byHours, inReach: true }]],
    [
      'an open window takes',
      { ...days('mon-fri 18:00-22:00'), needs: [window('mon 18:00-18:01')] },
      kind('flexible', 20),
      [byWindow],
    ],
  ],
};

describe('hours among the gates, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, blockers] of table)
      it(`${topic}: ${why}`, () => {
        const found = judge(person, role).blockers;
        expect(found, JSON.stringify(found)).to.have.length(blockers.length);
        for (const [at, blocker] of blockers.entries())
          expect(found[at]).to.deep.include({ rule: 'no_common_hours', side: 'participant', ...blocker });
      });
});
