import { expect } from 'chai';
import type { Setting } from '../../../src/domain/values/setting.ts';
import type { NeedCode } from '../../../src/domain/values/support-need.ts';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { need, says } from '../findings.ts';
import { judge, type Person, type Role } from '../judge.ts';

/** docs/scoring.md, "Gates": what blocks, of what cause, who could lift it and whether it is within reach. */

type Row = readonly [
  why: string,
  person: Person,
  role: Role,
  blockers: readonly Readonly<Record<string, unknown>>[],
  gate?: Partial<GateFindings>,
];

const byKind: readonly (readonly [Setting, NeedCode | undefined])[] = [
  ['alcohol_on_site', 'alcohol_free_site'],
  ['alcohol_served', 'no_alcohol_service'],
  ['controlled_substances', 'no_controlled_substances'],
  ['cash_handling', 'no_cash_initially'],
  ['noise', 'low_noise'],
  ['no_private_space', 'private_space'],
  ['driving', 'no_driving'],
  ['night_work', 'shift_limit'],
  ['on_call', 'shift_limit'],
  ['heavy_lifting', 'physical_limit'],
  ['standing_long', 'physical_limit'],
  ['lone_work', undefined],
  ['heights', undefined],
  ['customer_facing', undefined],
  ['work_with_children', undefined],
  ['work_with_vulnerable_adults', undefined],
  ['security_work', undefined],
];
const employers = { rule: 'setting_avoided', side: 'employer', liftableBy: 'employer', inReach: true };
const persons = { rule: 'setting_avoided', side: 'participant', inReach: true };
const ban = (settings: readonly Setting[], until?: string): Partial<GateFindings> => ({
  bars: [{ settings, citation: 'Act', liftedBy: 'time', until }],
});

const rows: Record<string, readonly Row[]> = {
  'a setting against a must': [
    [
      'silent',
      { needs: [need('low_noise')] },
      { settings: ['noise'] },
      [
        {
          ...employers,
          need: 'low_noise',
          setting: 'noise',
          cause: 'low_noise',
          data: { settings: ['noise'] },
        },
      ],
    ],
    [
      'case by case',
      { needs: [need('low_noise')] },
      { settings: ['noise'], accommodations: [says('low_noise', 'case_by_case')] },
      [{ ...employers, cause: 'low_noise' }],
    ],
    [
      'willing',
      { needs: [need('low_noise')] },
      { settings: ['noise'], accommodations: [says('low_noise', 'willing')] },
      [],
    ],
    ['a prefer', { needs: [need('low_noise', 'prefer')] }, { settings: ['noise'] }, []],
    [
      'both settings of one need',
      { needs: [need('alcohol_free_site')] },
      { settings: ['alcohol_on_site', 'alcohol_served'] },
      [{ ...employers, data: { settings: ['alcohol_on_site', 'alcohol_served'] } }],
    ],
    ['likely only', { needs: [need('no_cash_initially')] }, { occupation: 'waiter' }, []],
    [
      'certain by the occupation',
      { needs: [need('no_alcohol_service')] },
      { occupation: 'bartender' },
      [{ ...employers, setting: 'alcohol_served' }],
    ],
  ],
  'a setting that is avoided': [
    ...byKind.flatMap(([setting, code]): readonly Row[] => [
      [
        setting,
        { avoidSettings: [setting] },
        { settings: [setting] },
        [
          {
            ...persons,
            setting,
            cause: code ?? setting,
            liftableBy: code === undefined ? 'participant' : 'employer',
            data: { settings: [setting] },
          },
        ],
      ],
      ...(code === undefined
        ? []
        : ([
            [
              `${setting}, willing`,
              { avoidSettings: [setting] },
              { settings: [setting], accommodations: [says(code, 'willing')] },
              [],
            ],
            [
              `${setting}, refused`,
              { avoidSettings: [setting] },
              { settings: [setting], accommodations: [says(code, 'cannot')] },
              [{ ...persons, setting, cause: code, liftableBy: 'participant' }],
            ],
          ] as const)),
    ]),
    ['not there', { avoidSettings: ['noise'] }, { settings: ['heights'] }, []],
    ['likely only', { avoidSettings: ['cash_handling'] }, { occupation: 'waiter' }, []],
    [
      'with a must that it goes against: one cause',
      { avoidSettings: ['noise'], needs: [need('low_noise')] },
      { settings: ['noise'] },
      [{ ...employers, cause: 'low_noise' }],
    ],
    [
      'the need of a must before that of its kind',
      { avoidSettings: ['alcohol_served'], needs: [need('alcohol_free_site')] },
      { settings: ['alcohol_served'], accommodations: [says('no_alcohol_service', 'willing')] },
      [{ ...employers, cause: 'alcohol_free_site' }],
    ],
    [
      'willing on the need of the must',
      { avoidSettings: ['alcohol_served'], needs: [need('alcohol_free_site')] },
      { settings: ['alcohol_served'], accommodations: [says('alcohol_free_site', 'willing')] },
      [],
    ],
  ],
};

describe('settings that block or are asked for, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, blockers, gate] of table)
      it(`${topic}: ${why}`, () => {
        const found = judge(person, role, gate).blockers;
        expect(found, JSON.stringify(found)).to.have.length(blockers.length);
        for (const [at, blocker] of blockers.entries()) expect(found[at]).to.deep.include(blocker);
        for (const { need: code, cause } of found) if (code !== undefined) expect(code).to.equal(cause);
      });

  // Likely settings are a question where they would matter: avoided, against a need, barred.
  for (const [why, person, gate, asked] of [
    ['nobody minds', {}, {}, []],
    ['avoided', { avoidSettings: ['cash_handling'] }, {}, ['cash_handling']],
    ['against a need of any weight', { needs: [need('no_cash_initially', 'nice')] }, {}, ['cash_handling']],
    [
      'against a need that is over',
      { needs: [need('no_cash_initially', 'nice', { until: '2026-11-23' })] },
      {},
      [],
    ],
    ['barred', {}, ban(['cash_handling', 'noise']), ['cash_handling']],
    ['barred until today', {}, ban(['cash_handling'], '2026-11-24'), ['cash_handling']],
    ['barred until yesterday', {}, ban(['cash_handling'], '2026-11-23'), []],
    [
      'two of them',
      { avoidSettings: ['cash_handling'], needs: [need('alcohol_free_site')] },
      {},
      ['alcohol_served', 'cash_handling'],
    ],
    ['certain ones are no question', { avoidSettings: ['customer_facing'] }, {}, []],
  ] as const satisfies readonly (readonly [string, Person, Partial<GateFindings>, readonly Setting[]])[])
    it(`ask for likely settings: ${why}`, () => {
      const reasons = judge(person, { occupation: 'waiter' }, gate).parts[2]!.reasons.filter(
        ({ code }) => code === 'setting_likely',
      );
      expect(reasons.map(({ data }) => data.setting)).to.deep.equal(asked);
      for (const { data, asking } of reasons)
        expect(asking).to.deep.equal({
          to: 'coach',
          about: { kind: 'place', code: data.setting, side: 'employer' },
          asks: 'yes_no',
          field: 'settings',
        });
    });
});
