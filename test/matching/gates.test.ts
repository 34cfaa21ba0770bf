import { expect } from 'chai';
import type { GateRule } from '../../src/domain/evaluation.ts';
import { gateRules } from '../../src/domain/evaluation.ts';
import type { PairFindings } from '../../src/matching/findings.ts';
import { evaluate } from '../../src/matching/index.ts';
import { block, need, noGate, north, pairOf, role, says, world } from './findings.ts';

interface Case {
  readonly rule: GateRule;
  readonly blocks: Readonly<Record<string, PairFindings>>;
  readonly lets: Readonly<Record<string, PairFindings>>;
}

const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP' });
const floor = (amountMinor: number, currency = 'GBP') => ({
  preferences: {
    occupations: [],
    avoidOccupations: [],
    sectors: [],
    contracts: [],
    wageFloor: { amountMinor, currency, per: 'hour' as const },
  },
});
const young = {
  citation: 'Young workers act, section 1',
  maxHoursPerDay: 8,
  maxHoursPerWeek: 40,
  restWindows: [block('mon-sun 22:00-06:00')],
  settings: ['alcohol_served' as const],
};
const childBar = { settings: ['work_with_children' as const], citation: 'Act 1, s. 2', liftedBy: 'a check' };
const dosing = need('dosing_window', 'must', { windows: [block('mon-fri 09:00-10:00')] });

const cases: readonly Case[] = [
  {
    rule: 'opportunity_not_open',
    blocks: { closed: pairOf({}, { open: false }) },
    lets: { open: pairOf() },
  },
  {
    rule: 'need_refused',
    blocks: {
      'a must the employer cannot do': pairOf(
        { needs: [need('regular_check_in')] },
        { accommodations: [says('regular_check_in', 'cannot')] },
      ),
      'hours that clash and will not move': pairOf(
        { needs: [dosing] },
        { accommodations: [says('dosing_window', 'cannot')] },
      ),
    },
    lets: {
      'only a wish': pairOf(
        { needs: [need('regular_check_in', 'prefer')] },
        { accommodations: [says('regular_check_in', 'cannot')] },
      ),
      'the hours fit anyway': pairOf(
        { needs: [need('dosing_window', 'must', { windows: [block('mon-fri 07:00-08:00')] })] },
        { accommodations: [says('dosing_window', 'cannot')] },
      ),
      'the refusal has expired': pairOf(
        { needs: [need('regular_check_in')] },
        { accommodations: [says('regular_check_in', 'cannot', { expires: '2026-11-23' })] },
      ),
      'the need is over': pairOf(
        { needs: [need('regular_check_in', 'must', { until: '2026-11-23' })] },
        { accommodations: [says('regular_check_in', 'cannot')] },
      ),
      'nothing said': pairOf({ needs: [need('regular_check_in')] }),
    },
  },
  {
    rule: 'setting_avoided',
    blocks: {
      'a setting the person avoids': pairOf({ avoidSettings: ['night_work'] }, { settings: ['night_work'] }),
      'a must against a setting': pairOf(
        { needs: [need('no_alcohol_service')] },
        { settings: ['alcohol_served'] },
      ),
      'alcohol that is served is on the site': pairOf(
        { needs: [need('alcohol_free_site')] },
        { settings: ['alcohol_served'] },
      ),
    },
    lets: {
      'another setting': pairOf({ avoidSettings: ['night_work'] }, { settings: ['noise'] }),
      'the employer would do something': pairOf(
        { needs: [need('no_alcohol_service')] },
        { settings: ['alcohol_served'], accommodations: [says('no_alcohol_service', 'case_by_case')] },
      ),
      'only a wish': pairOf({ needs: [need('low_noise', 'prefer')] }, { settings: ['noise'] }),
    },
  },
  {
    rule: 'licence_missing',
    blocks: { 'not held': pairOf({ licences: ['driving_car'] }, { licences: ['forklift', 'driving_car'] }) },
    lets: { held: pairOf({ licences: ['forklift', 'first_aid'] }, { licences: ['forklift'] }) },
  },
  {
    rule: 'no_common_hours',
    blocks: {
      'mornings and evenings': pairOf({ availability: [block('mon-fri 18:00-22:00')] }),
      'all that is shared must stay free': pairOf({
        availability: [block('mon-fri 09:00-10:00'), block('mon 20:00-21:00')],
        needs: [dosing],
      }),
      'nothing is free at all, however flexible': pairOf(
        { availability: [block('mon-fri 09:00-10:00')], needs: [dosing] },
        { schedule: { blocks: [block('mon-fri 09:00-15:00')], kind: 'flexible' } },
      ),
    },
    lets: {
      'availability not known': pairOf({ availability: [] }),
      'a minute in common': pairOf({ availability: [block('mon 08:00-09:01')] }),
      'the employer would move hours': pairOf(
        { availability: [block('mon-fri 18:00-22:00')] },
        { schedule: { blocks: [block('mon-fri 09:00-15:00')], kind: 'flexible' } },
      ),
      'a shift past Sunday midnight meets Monday': pairOf(
        { availability: [block('mon 00:00-05:00')] },
        { schedule: { blocks: [block('sun 22:00-06:00')], kind: 'fixed' } },
      ),
    },
  },
  {
    rule: 'too_far',
    blocks: {
      'over the own limit': pairOf({ travel: { modes: ['walk'], maxMinutes: 30 } }, { place: north(3) }),
      'over a must': pairOf(
        { needs: [need('max_travel_minutes', 'must', { minutes: 10 })] },
        { place: north(3) },
      ),
      'over the assumed hour': pairOf({ travel: { modes: [] } }, { place: north(100) }),
    },
    lets: {
      'exactly at the limit': pairOf({ travel: { modes: ['walk'], maxMinutes: 17 } }, { place: north(1) }),
      near: pairOf({ travel: { modes: ['walk'], maxMinutes: 30 } }, { place: north(1) }),
      'only a wish': pairOf(
        { needs: [need('max_travel_minutes', 'prefer', { minutes: 10 })] },
        { place: north(3) },
      ),
      'from home': pairOf({}, { place: north(300), remote: 'fully' }),
      'no place known': pairOf({ place: undefined }, { place: north(300) }),
    },
  },
  {
    rule: 'wage_below_floor',
    blocks: {
      'an hour': pairOf(floor(1200), { wage: { min: gbp(1100), max: gbp(1199), per: 'hour' } }),
      'a year of 2,080 hours': pairOf(floor(1200), { wage: { min: gbp(2_400_000), per: 'year' } }),
    },
    lets: {
      'the upper end reaches it': pairOf(floor(1200), {
        wage: { min: gbp(1100), max: gbp(1200), per: 'hour' },
      }),
      'another currency is unknown': pairOf(floor(1200, 'EUR'), { wage: { min: gbp(1), per: 'hour' } }),
      'no wage named': pairOf(floor(1200)),
    },
  },
  {
    rule: 'working_age',
    blocks: {
      'a long day': pairOf(
        {},
        { schedule: { blocks: [block('mon 08:00-17:00')], kind: 'fixed' } },
        { workingAge: young },
      ),
      'a long week': pairOf(
        { availability: [block('mon-sun 06:00-22:00')] },
        { schedule: { blocks: [block('mon-sat 08:00-16:00')], kind: 'fixed' } },
        { workingAge: young },
      ),
      'a night': pairOf(
        { availability: [block('mon-sun 06:00-23:00')] },
        { schedule: { blocks: [block('mon 16:00-23:00')], kind: 'fixed' } },
        { workingAge: young },
      ),
      'a setting': pairOf({}, { settings: ['alcohol_served'] }, { workingAge: young }),
    },
    lets: {
      'all within': pairOf({}, {}, { workingAge: young }),
      'no such law': pairOf({}, { settings: ['alcohol_served'] }),
    },
  },
  {
    rule: 'safety_list',
    blocks: {
      employer: pairOf({}, {}, { safety: { employerIds: ['emp_1'], postcodes: [] } }),
      postcode: pairOf(
        {},
        { place: north(1, 'ls91aa') },
        { safety: { employerIds: [], postcodes: ['LS9 1AA'] } },
      ),
      area: pairOf({}, { place: north(1, 'LS9 1AA') }, { safety: { employerIds: [], postcodes: ['ls9'] } }),
    },
    lets: {
      'another employer': pairOf({}, {}, { safety: { employerIds: ['emp_2'], postcodes: [] } }),
      'an area that only begins alike': pairOf(
        {},
        { place: north(1, 'LS91 1AA') },
        { safety: { employerIds: [], postcodes: ['LS9'] } },
      ),
    },
  },
  {
    rule: 'statutory_bar',
    blocks: { children: pairOf({}, { settings: ['work_with_children'] }, { bars: [childBar] }) },
    lets: { 'another setting': pairOf({}, { settings: ['noise'] }, { bars: [childBar] }) },
  },
];

describe('gates', () => {
  it('has cases for every rule, both ways', () => {
    expect(cases.map(({ rule }) => rule)).to.have.members([...gateRules]);
    for (const { blocks, lets } of cases) {
      expect(Object.keys(blocks)).to.not.be.empty;
      expect(Object.keys(lets)).to.not.be.empty;
    }
  });

  for (const { rule, blocks, lets } of cases) {
    describe(rule, () => {
      for (const [name, pair] of Object.entries(blocks)) {
        it(`blocks: ${name}`, () => {
          expect(new Set(evaluate(pair, world).blockers.map((blocker) => blocker.rule))).to.include(rule);
        });
      }
      for (const [name, pair] of Object.entries(lets)) {
        it(`lets through: ${name}`, () => {
          expect(evaluate(pair, world).blockers.map((blocker) => blocker.rule)).to.not.include(rule);
        });
      }
    });
  }

  it('tells a refusal of a need about the setting once, as a refusal', () => {
    const pair = pairOf(
      { needs: [need('no_alcohol_service')] },
      { settings: ['alcohol_served'], accommodations: [says('no_alcohol_service', 'cannot')] },
    );
    expect(evaluate(pair, world).blockers.map(({ rule }) => rule)).to.deep.equal(['need_refused']);
  });

  it('calls a pair a near miss when its one blocker is for the employer or the participant to lift', () => {
    const one = evaluate(pairOf({ avoidSettings: ['noise'] }, { settings: ['noise'] }), world);
    const two = evaluate(
      pairOf({ avoidSettings: ['noise'] }, { settings: ['noise'], licences: ['forklift'] }),
      world,
    );
    const nobody = evaluate(pairOf({}, { open: false }), world);
    const law = evaluate(pairOf({}, { settings: ['work_with_children'] }, { bars: [childBar] }), world);
    const listed = evaluate(pairOf({}, {}, { safety: { employerIds: ['emp_1'], postcodes: [] } }), world);
    expect([one, two, nobody, law, listed].map(({ nearMiss }) => nearMiss)).to.deep.equal([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('scores a blocked pair all the same', () => {
    const open = evaluate({ ...pairOf(), gate: noGate }, world);
    const closed = evaluate({ ...pairOf(), opportunity: role({ open: false }) }, world);
    expect(closed.score).to.equal(open.score);
  });
});
