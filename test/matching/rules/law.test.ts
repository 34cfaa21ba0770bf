import { expect } from 'chai';
import type { Schedule } from '../../../src/domain/values/schedule.ts';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { block, says } from '../findings.ts';
import { fixed, judge, type Person, type Role, window } from '../judge.ts';
import { changesOf, reasonOf } from './read.ts';

/** docs/scoring.md, "Law" among the gates, and night work. The role of the builders: weekdays nine to three, 1,800 minutes. */

const grid = [block('mon-fri 09:00-15:00')];
const kind = (of: Schedule['kind'], min?: number, blocks = grid): Role => ({
  schedule: { kind: of, blocks, ...(min === undefined ? {} : { hoursPerWeek: { min } }) },
});
const phased: Role = { accommodations: [says('phased_hours', 'willing')] };
const byWindow = { cause: 'dosing_window', need: 'dosing_window', liftableBy: 'employer' };

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

  it('knows no longest day where there is no grid', () => {
    const short = { workingAge: [law({ maxHoursPerDay: 7 })] };
    expect(judge(always, kind('fixed', 20, []), short).blockers).to.deep.equal([]);
    expect(judge(always, { schedule: fixed('mon 08:00-16:00') }, short).blockers).to.have.length(1);
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
