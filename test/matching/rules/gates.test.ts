import { expect } from 'chai';
import type { Setting } from '../../../src/domain/values/setting.ts';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { prepareOpportunity, prepareParticipant } from '../../../src/matching/prepare.ts';
import { scoreIfNear } from '../../../src/matching/score.ts';
import { block, need, pairOf, says, town, world } from '../findings.ts';
import { judge, type Person, type Role, rulesOf } from '../judge.ts';

/** docs/scoring.md, "Gates": what blocks, of what cause, who could lift it and whether it is within reach. */

type Row = readonly [
  why: string,
  person: Person,
  role: Role,
  blockers: readonly Readonly<Record<string, unknown>>[],
  gate?: Partial<GateFindings>,
];

const refused = { rule: 'need_refused', side: 'employer', liftableBy: 'employer', inReach: false };
const licence = { rule: 'licence_missing', side: 'participant', liftableBy: 'participant' };
const barred = { rule: 'statutory_bar', side: 'law', liftableBy: 'nobody', inReach: false };
const ban = (settings: readonly Setting[], until?: string): Partial<GateFindings> => ({
  bars: [{ settings, citation: 'Act', liftedBy: 'time', until }],
});

const rows: Record<string, readonly Row[]> = {
  posting: [
    ['open', {}, {}, []],
    [
      'not open',
      {},
      { open: false },
      [
        {
          rule: 'opportunity_not_open',
          side: 'employer',
          liftableBy: 'nobody',
          cause: 'posting',
          inReach: false,
        },
      ],
    ],
  ],
  refused: [
    [
      'a must',
      { needs: [need('regular_check_in')] },
      { accommodations: [says('regular_check_in', 'cannot')] },
      [
        {
          ...refused,
          need: 'regular_check_in',
          cause: 'regular_check_in',
          data: { stance: 'cannot', measured: null },
        },
      ],
    ],
    [
      'a prefer',
      { needs: [need('regular_check_in', 'prefer')] },
      { accommodations: [says('regular_check_in', 'cannot')] },
      [],
    ],
    ['not said', { needs: [need('regular_check_in')] }, {}, []],
    [
      'case by case',
      { needs: [need('regular_check_in')] },
      { accommodations: [says('regular_check_in', 'case_by_case')] },
      [],
    ],
    [
      'measured at 1',
      { needs: [need('remote_possible')] },
      { remote: 'fully', accommodations: [says('remote_possible', 'cannot')] },
      [],
    ],
    [
      'hours that it names, where they are agreed and there is no grid',
      {
        needs: [
          need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] }),
          need('shift_limit', 'must', { minutes: 300 }),
        ],
      },
      {
        schedule: { kind: 'flexible', blocks: [] },
        accommodations: [says('curfew', 'cannot'), says('shift_limit', 'cannot')],
      },
      [],
    ],
    [
      'hours that it does not name, where they are agreed',
      { needs: [need('treatment_sessions'), need('shift_limit')] },
      {
        schedule: { kind: 'flexible', blocks: [] },
        accommodations: [says('treatment_sessions', 'cannot'), says('shift_limit', 'cannot')],
      },
      [
        { ...refused, cause: 'shift_limit', data: { stance: 'cannot', measured: null } },
        { ...refused, cause: 'treatment_sessions', data: { stance: 'cannot', measured: null } },
      ],
    ],
    [
      'hours that it names, agreed within a grid that they leave too little of',
      { needs: [need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] })] },
      {
        schedule: { kind: 'flexible', blocks: [block('mon 20:00-22:00')], hoursPerWeek: { min: 2 } },
        accommodations: [says('curfew', 'cannot')],
      },
      [{ ...refused, cause: 'curfew', data: { stance: 'cannot', measured: 0.5 } }],
    ],
    [
      'minutes between breaks, which are no hours',
      { needs: [need('frequent_breaks', 'must', { minutes: 60 })] },
      { schedule: { kind: 'flexible', blocks: [] }, accommodations: [says('frequent_breaks', 'cannot')] },
      [{ ...refused, cause: 'frequent_breaks', data: { stance: 'cannot', measured: null } }],
    ],
    [
      'hours that it names, where nobody has said when the work is',
      { needs: [need('curfew', 'must', { windows: [block('mon-sun 21:00-07:00')] })] },
      { schedule: { kind: 'fixed', blocks: [] }, accommodations: [says('curfew', 'cannot')] },
      [{ ...refused, cause: 'curfew', data: { stance: 'cannot', measured: null } }],
    ],
    [
      'measured under 1',
      { needs: [need('remote_possible')] },
      { remote: 'partly', accommodations: [says('remote_possible', 'cannot')] },
      [{ ...refused, cause: 'remote_possible', data: { stance: 'cannot', measured: 0.8 } }],
    ],
    [
      'expired',
      { needs: [need('regular_check_in')] },
      { accommodations: [says('regular_check_in', 'cannot', { expires: '2026-11-23' })] },
      [],
    ],
    [
      'with the setting: one cause, told as refused',
      { needs: [need('low_noise')] },
      { settings: ['noise'], accommodations: [says('low_noise', 'cannot')] },
      [{ ...refused, cause: 'low_noise' }],
    ],
  ],
  licences: [
    ['held', { licences: ['forklift'] }, { licences: ['forklift'] }, []],
    [
      'obtainable within weeks',
      {},
      { licences: ['forklift'] },
      [
        {
          ...licence,
          cause: 'forklift',
          inReach: true,
          data: { licence: 'forklift', days: 5, cost: 'medium' },
        },
      ],
    ],
    [
      'not obtainable',
      {},
      { licences: ['electrician'] },
      [{ ...licence, cause: 'electrician', inReach: false, data: { licence: 'electrician' } }],
    ],
    ['covered', { licences: ['driving_lorry'] }, { licences: ['driving_van'] }, []],
    [
      'not covered the other way round',
      { licences: ['driving_van'] },
      { licences: ['driving_lorry'] },
      [{ ...licence, cause: 'driving_lorry' }],
    ],
    [
      'one that another missing one covers is not told',
      {},
      { licences: ['driving_car', 'driving_lorry'] },
      [{ ...licence, cause: 'driving_lorry' }],
    ],
    [
      'of two that cover each other the later is not told',
      {},
      { licences: ['driving_van', 'driving_car'] },
      [{ ...licence, cause: 'driving_car' }],
    ],
    [
      'two that have nothing to do with each other',
      {},
      { licences: ['forklift', 'first_aid'] },
      [
        { ...licence, cause: 'first_aid' },
        { ...licence, cause: 'forklift' },
      ],
    ],
  ],
  bars: [
    [
      'a certain setting',
      {},
      { settings: ['driving'] },
      [
        {
          ...barred,
          setting: 'driving',
          cause: 'bar driving Act time',
          data: { citation: 'Act', liftedBy: 'time', settings: ['driving'], until: null },
        },
      ],
      ban(['driving']),
    ],
    [
      'all the settings it closes are one cause',
      {},
      { settings: ['driving', 'noise'] },
      [{ ...barred, cause: 'bar driving noise Act time' }],
      ban(['noise', 'driving', 'heights']),
    ],
    ['another setting', {}, { settings: ['noise'] }, [], ban(['driving'])],
    ['a likely one', {}, { occupation: 'waiter' }, [], ban(['cash_handling'])],
    [
      'on its last day',
      {},
      { settings: ['driving'], startDate: '2026-12-01' },
      [
        {
          ...barred,
          data: { citation: 'Act', liftedBy: 'time', settings: ['driving'], until: '2026-12-01' },
        },
      ],
      ban(['driving'], '2026-12-01'),
    ],
    [
      'over by the first day',
      {},
      { settings: ['driving'], startDate: '2026-12-01' },
      [],
      ban(['driving'], '2026-11-30'),
    ],
  ],
};

describe('gates, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, blockers, gate] of table)
      it(`${topic}: ${why}`, () => {
        const found = judge(person, role, gate).blockers;
        expect(found, JSON.stringify(found)).to.have.length(blockers.length);
        for (const [at, blocker] of blockers.entries()) expect(found[at]).to.deep.include(blocker);
        for (const { need: code, cause } of found) if (code !== undefined) expect(code).to.equal(cause);
      });

  it('are told in the order of the page, and the pair keeps its score', () => {
    const open = judge({}, { settings: ['noise'], licences: ['forklift'] });
    const role: Role = { settings: ['noise'], licences: ['forklift'], open: false };
    const result = judge({ avoidSettings: ['noise'] }, role, {
      ...ban(['noise']),
      safety: { employerIds: ['emp_1'], postcodes: [] },
    });
    expect(rulesOf(result)).to.deep.equal([
      'opportunity_not_open',
      'setting_avoided',
      'licence_missing',
      'safety_list',
      'statutory_bar',
    ]);
    expect(result.score).to.equal(open.score);
    expect(result.nearMiss).to.equal(false);
  });

  it('work no more out for a sweep where nothing in reach could lift what blocks', () => {
    const near = (person: Person, role: Role) => {
      const { participant, gate, opportunity } = pairOf(person, role);
      const found = scoreIfNear(
        prepareParticipant(participant, gate, world),
        prepareOpportunity(opportunity, world),
        world,
      );
      return found?.scored().nearMiss;
    };
    expect(near({}, {})).to.equal(false);
    expect(near({}, { licences: ['forklift'] })).to.equal(true);
    expect(near({}, { licences: ['electrician'] })).to.equal(undefined);
    expect(near({}, { licences: ['forklift', 'first_aid'] })).to.equal(undefined);
    expect(near({ place: town }, { open: false })).to.equal(undefined);
  });
});
