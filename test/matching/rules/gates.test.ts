import { expect } from 'chai';
import type { Setting } from '../../../src/domain/values/setting.ts';
import type { NeedCode } from '../../../src/domain/values/support-need.ts';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { prepareOpportunity, prepareParticipant } from '../../../src/matching/prepare.ts';
import { scoreIfNear } from '../../../src/matching/score.ts';
import { need, north, pairOf, says, town, world } from '../findings.ts';
import { judge, type Person, type Role, rulesOf } from '../judge.ts';
import { reasonOf } from './read.ts';

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
const refused = { rule: 'need_refused', side: 'employer', liftableBy: 'employer', inReach: false };
const licence = { rule: 'licence_missing', side: 'participant', liftableBy: 'participant' };
const listed = {
  rule: 'safety_list',
  side: 'participant',
  liftableBy: 'nobody',
  cause: 'safety',
  inReach: false,
};
const barred = { rule: 'statutory_bar', side: 'law', liftableBy: 'nobody', inReach: false };
const place = (postcode: string): Role => ({ place: { ...north(1), postcode } });
const safety = (...postcodes: readonly string[]): Partial<GateFindings> => ({
  safety: { employerIds: [], postcodes },
});
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
  'safety list': [
    [
      'the employer',
      {},
      {},
      [{ ...listed, data: { listed: 'employer' } }],
      { safety: { employerIds: ['emp_1'], postcodes: [] } },
    ],
    ['another employer', {}, {}, [], { safety: { employerIds: ['emp_2'], postcodes: [] } }],
    ['the postcode', {}, place('LS9 1AA'), [{ ...listed, data: { listed: 'postcode' } }], safety('LS9 1AA')],
    ['however it is written', {}, place(' ls9-1aa '), [listed], safety('LS91AA')],
    ['another one', {}, place('LS9 1AB'), [], safety('LS9 1AA')],
    ['an outward code', {}, place('LS9 1AA'), [listed], safety('LS9')],
    ['an outward code written together', {}, place('LS91AA'), [listed], safety('ls9')],
    ['the beginning of an outward code is another', {}, place('LS14 1AA'), [], safety('LS1')],
    ['of an outward code with a letter', {}, place('W1A 4WW'), [listed], safety('W1A')],
    ['elsewhere: what stands before the first space', {}, place('1012 AB'), [listed], safety('1012')],
    ['elsewhere: or dash', {}, place('00-950'), [listed], safety('00')],
    ['elsewhere: nothing without one', {}, place('10115'), [], safety('101')],
    ['the whole of it without one', {}, place('10115'), [listed], safety('10115')],
    ['an empty entry lists nothing', {}, place('10115'), [], safety(' - ')],
    ['one of several', {}, place('LS9 1AA'), [listed], safety('LS1', 'LS9')],
    [
      'the employer’s where the posting has no place',
      {},
      { place: undefined, employerPostcode: 'LS9 1AA' },
      [listed],
      safety('LS9'),
    ],
    [
      'not where it has coordinates',
      {},
      { place: { lat: 53.8, lon: -1.55 }, employerPostcode: 'LS9 1AA' },
      [],
      safety('LS9'),
    ],
    [
      'not where it has a postcode',
      {},
      { place: { postcode: 'LS1 1AA' }, employerPostcode: 'LS9 1AA' },
      [],
      safety('LS9'),
    ],
    ['for work from home, too', {}, { ...place('LS9 1AA'), remote: 'fully' }, [listed], safety('LS9')],
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

  for (const [why, role, postcodes, open] of [
    ['no place', { place: undefined }, ['LS9'], true],
    ['coordinates alone', { place: { lat: 53.8, lon: -1.55 } }, ['LS9'], true],
    ['an empty postcode', { place: { lat: 53.8, lon: -1.55, postcode: ' ' } }, ['LS9'], true],
    ['only the outward code of a listed one', { place: { postcode: 'ls9' } }, ['LS9 1AA'], true],
    ['of one of several', { place: { postcode: 'ls9' } }, ['LS1 1AA', 'LS9 1AA'], true],
    ['the outward code of another', { place: { postcode: 'LS8' } }, ['LS9 1AA'], false],
    ['the outward code that is listed itself: it blocks', { place: { postcode: 'LS9' } }, ['LS9'], false],
    ['a whole postcode', place('LS9 1AB'), ['LS9 1AA'], false],
    ['the employer’s postcode', { place: undefined, employerPostcode: 'LS1 1AA' }, ['LS9'], false],
    ['work from home', { place: undefined, remote: 'fully' }, ['LS9'], false],
    ['work from home in part', { place: undefined, remote: 'partly' }, ['LS9'], true],
    ['nothing listed', { place: undefined }, [], false],
    ['nothing but an empty entry listed', { place: undefined }, [' '], false],
  ] as const satisfies readonly (readonly [string, Role, readonly string[], boolean])[])
    it(`ask for the place where it might be listed: ${why}`, () => {
      const result = judge({}, role, safety(...postcodes));
      const reason = reasonOf(result, 'logistics', 'safe_place_unknown');
      expect([reason !== undefined, result.merits.settled]).to.deep.equal([open, !open]);
      if (open) expect(reason?.asking).to.deep.include({ to: 'employer', field: 'place' });
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

  it('work no more out for a sweep where nothing in reach could lift what blocks', () => {
    const near = (person: Person, role: Role) => {
      const { participant, gate, opportunity } = pairOf(person, role);
      const found = scoreIfNear(
        prepareParticipant(participant, gate, world),
        prepareOpportunity(opportunity, world),
        world,
      );
      const { explanation: _, engine: __, ...whole } = evaluate(pairOf(person, role), world);
      if (found !== undefined)
        expect(JSON.parse(JSON.stringify(found))).to.deep.equal(JSON.parse(JSON.stringify(whole)));
      return found?.nearMiss;
    };
    expect(near({}, {})).to.equal(false);
    expect(near({}, { licences: ['forklift'] })).to.equal(true);
    expect(near({}, { licences: ['electrician'] })).to.equal(undefined);
    expect(near({}, { licences: ['forklift', 'first_aid'] })).to.equal(undefined);
    expect(near({ place: town }, { open: false })).to.equal(undefined);
  });
});
