import { expect } from 'chai';
import type { Schedule } from '../../../src/domain/values/schedule.ts';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { block, need, says } from '../findings.ts';
import { fixed, judge, type Person, type Role, window } from '../judge.ts';
import { changesOf, reasonOf } from './read.ts';

/** docs/scoring.md, "Hours" and "Law" among the gates, and night work. The role of the builders: weekdays nine to three, 1,800 minutes. */

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

describe('the law on young workers, by the page', () => {
  const law = (more: Partial<GateFindings['workingAge'][number]> = {}) => ({
    citation: 'WTR',
    maxHoursPerDay: 8,
    maxHoursPerWeek: 40,
    restWindows: [block('mon-sun 22:00-06:00')],
    settings: ['heights'] as const,
    surelyUntil: '2027-12-31',
    until: '2027-12-31',
    ...more,
  });
  const always: Person = { availability: [block('mon-sun 00:00-24:00')] };

  for (const [why, person, role, limits] of [
    ['eight hours a day', always, { schedule: fixed('mon-fri 08:00-16:00') }, []],
    [
      'a minute more',
      always,
      { schedule: fixed('mon 08:00-16:30') },
      [{ limit: 'hours_per_day', most: 8, hours: 8.5 }],
    ],
    ['forty hours a week', always, { schedule: fixed('mon-fri 08:00-16:00') }, []],
    [
      'more',
      always,
      { schedule: fixed('mon-fri 08:00-16:00', 'sat 08:00-09:00') },
      [{ limit: 'hours_per_week', most: 40, hours: 41 }],
    ],
    [
      'as many as are said of no grid',
      always,
      kind('fixed', 41, []),
      [{ limit: 'hours_per_week', most: 40, hours: 41 }],
    ],
    ['until ten', always, { schedule: fixed('mon-fri 18:00-22:00') }, []],
    ['after ten', always, { schedule: fixed('mon-fri 18:00-22:30') }, [{ limit: 'rest_hours', hours: 2.5 }]],
    ['a setting', always, { settings: ['heights'] }, [{ limit: 'setting', setting: 'heights' }]],
    ['another setting', always, { settings: ['noise'] }, []],
    ['a pool outside the rest hours', always, kind('pool', 20, [block('mon-fri 18:00-23:00')]), []],
    [
      'a pool of which the law leaves too little',
      always,
      kind('pool', 20.5, [block('mon-fri 18:00-23:00')]),
      [{ limit: 'lawful_hours', hours: 20, asked: 20.5 }],
    ],
    ['a pool within the limit a day', always, kind('pool', 8, [block('mon 06:00-18:00')]), []],
    [
      'and over it',
      always,
      kind('pool', 8.5, [block('mon 06:00-18:00')]),
      [{ limit: 'lawful_hours', hours: 8, asked: 8.5 }],
    ],
    ['a pool within the limit a week', always, kind('pool', 40, [block('mon-sat 06:00-18:00')]), []],
    [
      'and over it, too',
      always,
      kind('pool', 40.5, [block('mon-sat 06:00-18:00')]),
      [{ limit: 'lawful_hours', hours: 40, asked: 40.5 }],
    ],
    [
      'a pool not said: four hours',
      always,
      kind('pool', undefined, [block('mon 20:00-24:00'), block('tue 20:00-22:00')]),
      [],
    ],
    [
      'and fewer',
      always,
      kind('pool', undefined, [block('mon 18:30-24:00')]),
      [{ limit: 'lawful_hours', hours: 3.5, asked: 4 }],
    ],
    [
      'phased: four hours will do',
      always,
      { ...kind('pool', 8.5, [block('mon 06:00-18:00')]), ...phased },
      [],
    ],
    ['agreed hours', always, kind('flexible', 40, []), []],
    [
      'too many agreed hours',
      always,
      kind('flexible', 41, []),
      [{ limit: 'lawful_hours', hours: 40, asked: 41 }],
    ],
    ['a pool without a grid', always, kind('pool', 41, []), []],
  ] as const satisfies readonly (readonly [string, Person, Role, readonly object[]])[])
    it(`allows or not: ${why}`, () => {
      const { blockers } = judge(person, role, { workingAge: [law()] });
      expect(blockers.map(({ data }) => data.limits)).to.deep.equal(limits.length === 0 ? [] : [limits]);
      for (const blocker of blockers)
        expect(blocker).to.deep.include({
          rule: 'working_age',
          side: 'law',
          liftableBy: 'nobody',
          cause: 'working_age',
          inReach: false,
        });
    });

  it('is one blocker for all that is broken', () => {
    const role: Role = { schedule: fixed('mon-sat 14:00-23:00'), settings: ['heights'] };
    const [only, ...others] = judge(always, role, { workingAge: [law()] }).blockers;
    expect(others).to.deep.equal([]);
    expect(only?.data).to.deep.equal({
      citation: 'WTR',
      until: '2027-12-31',
      monthOpen: false,
      limits: [
        { limit: 'hours_per_day', most: 8, hours: 9 },
        { limit: 'hours_per_week', most: 40, hours: 54 },
        { limit: 'rest_hours', hours: 6 },
        { limit: 'setting', setting: 'heights' },
      ],
    });
  });

  it('holds on the first day: the first limit that may hold', () => {
    const child = law({
      citation: 'child',
      maxHoursPerDay: 5,
      surelyUntil: '2026-11-30',
      until: '2026-11-30',
    });
    const cited = (startDate: string) =>
      judge(
        always,
        { schedule: fixed('mon 08:00-17:00'), startDate },
        { workingAge: [child, law({ until: '2026-12-31', surelyUntil: '2026-12-31' })] },
      ).blockers[0]?.data.citation;
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(cited)).to.deep.equal([
      'child',
      'WTR',
      'WTR',
      undefined,
    ]);
  });

  it('asks for the month where that alone is open', () => {
    const open = (startDate: string) => {
      const result = judge(
        always,
        { schedule: fixed('mon 08:00-17:00'), startDate },
        { workingAge: [law({ surelyUntil: '2026-12-31' })] },
      );
      const [{ side, liftableBy, inReach, data } = {} as never] = result.blockers;
      return [side, liftableBy, inReach, data.monthOpen, result.nearMiss, result.lifted?.change.kind];
    };
    expect(open('2026-12-31')).to.deep.equal(['law', 'nobody', false, false, false, undefined]);
    expect(open('2027-01-01')).to.deep.equal(['participant', 'participant', true, true, true, 'old_enough']);
  });

  it('with needs leaves too little, told as a need, and the month is among the changes only while it is open', () => {
    const person: Person = { ...always, needs: [window('mon-fri 18:00-20:00')] };
    const role = kind('pool', 20, [block('mon-fri 18:00-24:00')]);
    for (const [surelyUntil, open] of [
      ['2026-12-31', false],
      ['2026-11-23', true],
    ] as const) {
      const result = judge(person, role, { workingAge: [law({ surelyUntil })] });
      expect(result.blockers[0]).to.deep.include({
        ...byWindow,
        data: { by: 'needs', requiredMinutes: 1200, freeMinutes: 600 },
      });
      expect(changesOf(result).some((change) => change.kind === 'old_enough')).to.equal(open);
    }
  });

  it('says the hours of a pool in which nobody so young may work', () => {
    const said = (role: Role) =>
      reasonOf(judge(always, role, { workingAge: [law()] }), 'logistics', 'hours_outside_law');
    const pool = said(kind('pool', 8, [block('mon-fri 18:00-22:30')]));
    expect(pool?.data).to.include({ hours: 2.5, citation: 'WTR', speaks: 'against' });
    expect(pool?.weighs).to.equal(0);
    expect(said(kind('pool', 8, [block('mon-fri 18:00-22:00')]))).to.equal(undefined);
    expect(said(kind('flexible', 8, [block('mon-fri 18:00-22:30')]))).to.equal(undefined);
    expect(
      reasonOf(
        judge(always, kind('pool', 8, [block('mon-fri 18:00-22:30')])),
        'logistics',
        'hours_outside_law',
      ),
    ).to.equal(undefined);
  });
});

describe('night work, by the page', () => {
  const nights: Person = { avoidSettings: ['night_work'], availability: [block('mon-sun 00:00-24:00')] };
  for (const [why, role, sure] of [
    ['three hours of a stretch', { schedule: fixed('mon 20:00-02:00') }, 'certain'],
    ['a minute less', { schedule: fixed('mon 20:00-01:59') }, 'likely'],
    ['an hour', { schedule: fixed('mon 20:00-24:00') }, 'likely'],
    ['under an hour', { schedule: fixed('mon 20:00-23:59') }, undefined],
    ['the stretch with most of them', { schedule: fixed('mon 22:00-23:30', 'sun 20:00-02:00') }, 'certain'],
    ['not all stretches together', { schedule: fixed('mon-fri 22:00-23:30') }, undefined],
    ['the small hours', { schedule: fixed('mon 03:00-10:00') }, 'certain'],
    ['from five on', { schedule: fixed('mon-fri 05:00-10:00') }, 'likely'],
    ['from six on', { schedule: fixed('mon-sun 06:00-23:00') }, undefined],
    ['every night of the week', { schedule: fixed('sat 23:00-02:00') }, 'certain'],
    ['Sunday, too', { schedule: fixed('sun 23:00-02:00') }, 'certain'],
    ['no hours said', { schedule: fixed() }, undefined],
    ['a pool with an hour of the night', kind('pool', 8, [block('mon 08:00-24:00')]), 'likely'],
    ['a pool with less', kind('pool', 8, [block('mon 08:00-23:59')]), undefined],
    ['a pool that cannot do without', kind('pool', 8, [block('mon 15:01-24:00')]), 'certain'],
    ['a pool that can', kind('pool', 8, [block('mon 15:00-24:00')]), 'likely'],
    ['a pool not said: four hours', kind('pool', undefined, [block('mon 19:00-24:00')]), 'likely'],
    ['a pool not said: fewer', kind('pool', undefined, [block('mon 19:01-24:00')]), 'certain'],
    ['agreed hours', kind('flexible', 8, [block('mon 23:00-06:00')]), 'likely'],
  ] as const satisfies readonly (readonly [string, Role, string | undefined])[])
    it(`follows from the hours: ${why}`, () => {
      const result = judge(nights, role);
      const asked = reasonOf(result, 'logistics', 'setting_likely') !== undefined;
      const found = result.blockers.some(({ rule }) => rule === 'setting_avoided')
        ? 'certain'
        : asked
          ? 'likely'
          : undefined;
      expect(found).to.equal(sure);
    });
});
