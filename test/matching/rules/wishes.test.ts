import { expect } from 'chai';
import type { Preferences } from '../../../src/domain/participant.ts';
import { evaluate, prepareOpportunity, prepareParticipant } from '../../../src/matching/index.ts';
import { pairUp } from '../../../src/matching/pair.ts';
import { preferenceAtMost } from '../../../src/matching/parts/preference.ts';
import { block, pairOf, world } from '../findings.ts';
import { fixed, type Role, wishes } from '../judge.ts';
import { fields, matter, reasonOf } from './read.ts';

/** docs/scoring.md, "Preference". Bakers and pastry makers are 7512, waiters 5131, bartenders 5132, cooks 5120. */

const wish = (more: Partial<Preferences>) => ({ preferences: { ...wishes, ...more } });
const as = (occupation: string): Role => ({ occupation });
const week = (min?: number, max?: number): Role => ({
  schedule: { kind: 'pool', blocks: [], hoursPerWeek: { min, max } },
});
/** Thirty hours a week. */
const thirty: Role = {};

describe('wishes, by the page', () => {
  for (const [why, told, role, code, value, known] of [
    ['wanted', { occupations: ['baker'] }, as('baker'), 'occupation_wanted', 1, 1],
    ['not wanted', { avoidOccupations: ['baker'] }, as('baker'), 'occupation_avoided', 0, 1],
    [
      'not wanted before wanted',
      { occupations: ['baker'], avoidOccupations: ['baker'] },
      as('baker'),
      'occupation_avoided',
      0,
      1,
    ],
    ['only unwanted ones named', { avoidOccupations: ['cook'] }, as('baker'), 'occupation_not_avoided', 1, 1],
    [
      'only unwanted ones named, without a code',
      { avoidOccupations: ['cook'] },
      as('unheard_of'),
      'occupation_not_avoided',
      1,
      1,
    ],
    [
      'unwanted and wanted ones named',
      { occupations: ['cook'], avoidOccupations: ['cleaner'] },
      as('baker'),
      'occupation_other',
      0.2,
      1,
    ],
    ['four digits in common', { occupations: ['pastry_maker'] }, as('baker'), 'occupation_near', 0.8, 1],
    ['three', { occupations: ['bartender'] }, as('waiter'), 'occupation_near', 0.6, 1],
    ['two', { occupations: ['cook'] }, as('waiter'), 'occupation_near', 0.4, 1],
    ['none', { occupations: ['cook'] }, as('baker'), 'occupation_other', 0.2, 1],
    ['one is none', { occupations: ['kitchen_porter'] }, as('warehouse_hand'), 'occupation_other', 0.2, 1],
    [
      'the nearest of several',
      { occupations: ['baker', 'cook', 'bartender'] },
      as('waiter'),
      'occupation_near',
      0.6,
      1,
    ],
    [
      'a wanted one that has no code',
      { occupations: ['unheard_of'] },
      as('waiter'),
      'occupation_other',
      0.2,
      1,
    ],
    ['a wanted sector', { sectors: ['75'] }, as('baker'), 'sector_wanted', 0.8, 1],
    ['a sector of one digit', { sectors: ['7'] }, as('baker'), 'sector_wanted', 0.8, 1],
    ['a sector that stands later in the code', { sectors: ['51'] }, as('baker'), 'occupation_other', 0.2, 1],
    [
      'a sector before a nearer trade',
      { sectors: ['51'], occupations: ['bartender'] },
      as('waiter'),
      'sector_wanted',
      0.8,
      1,
    ],
    [
      'a sector as good as the same trade',
      { sectors: ['75'], occupations: ['pastry_maker'] },
      as('baker'),
      'sector_wanted',
      0.8,
      1,
    ],
    [
      'the trade itself before its sector',
      { sectors: ['75'], occupations: ['baker'] },
      as('baker'),
      'occupation_wanted',
      1,
      1,
    ],
    ['no occupation', { occupations: ['baker'] }, {}, 'occupation_unknown', 0.5, 0],
    [
      'no occupation, only unwanted ones named',
      { avoidOccupations: ['baker'] },
      {},
      'occupation_unknown',
      0.5,
      0,
    ],
    ['an occupation without a code', { sectors: ['75'] }, as('unheard_of'), 'occupation_unknown', 0.5, 0],
    [
      'an occupation without a code that is wanted',
      { occupations: ['unheard_of'] },
      as('unheard_of'),
      'occupation_wanted',
      1,
      1,
    ],
  ] as const satisfies readonly (readonly [string, Partial<Preferences>, Role, string, number, number])[])
    it(`occupation: ${why}`, () => {
      const result = evaluate(pairOf(wish(told), role), world);
      expect(fields(result, 'preference')).to.deep.equal([value, known]);
      expect(matter(result, 'preference', code)).to.deep.equal([value, known]);
      // A wish that is stated and met by 0.6 or more speaks for a pair; who only avoids has stated none.
      const speaks = value >= 0.6 && code !== 'occupation_not_avoided';
      expect(result.merits.spokenFor).to.equal(speaks);
    });

  for (const [why, wished, role, value, known] of [
    ['the ranges overlap', { min: 20, max: 40 }, thirty, 1, 1],
    ['they touch from below', { max: 30 }, thirty, 1, 1],
    ['they touch from above', { min: 30 }, thirty, 1, 1],
    ['an hour too many', { max: 29 }, thirty, 0.9, 1],
    ['half an hour too many', { max: 29.5 }, thirty, 0.95, 1],
    ['an hour too few', { min: 31, max: 40 }, thirty, 0.9, 1],
    ['ten hours apart', { min: 40 }, thirty, 0, 1],
    ['further apart', { min: 50 }, thirty, 0, 1],
    ['an end that is not said is open: at least', { max: 20 }, week(22), 0.8, 1],
    ['an end that is not said is open: upwards', { min: 40 }, week(22), 1, 1],
    ['an end that is not said is open: at most', { min: 24 }, week(undefined, 22), 0.8, 1],
    ['an end that is not said is open: downwards', { max: 2 }, week(undefined, 22), 1, 1],
    ['nothing is said', { min: 20 }, { schedule: { kind: 'pool', blocks: [] } }, 0.8, 0],
    ['fixed hours without a grid', { min: 20 }, { schedule: fixed() }, 0.8, 0],
    [
      'of fixed hours the grid',
      { min: 30, max: 30 },
      { schedule: { ...fixed('mon-fri 09:00-15:00'), hoursPerWeek: { max: 10 } } },
      1,
      1,
    ],
    [
      'of fixed hours what is said where both are',
      { min: 10, max: 10 },
      { schedule: { ...fixed('mon-fri 09:00-15:00'), hoursPerWeek: { min: 10, max: 10 } } },
      1,
      1,
    ],
    [
      'of drawn hours not the grid',
      { min: 30 },
      { schedule: { kind: 'pool', blocks: [block('mon-fri 09:00-15:00')] } },
      0.8,
      0,
    ],
  ] as const satisfies readonly (readonly [string, Preferences['hoursPerWeek'], Role, number, number])[])
    it(`hours a week: ${why}`, () => {
      const result = evaluate(pairOf(wish({ hoursPerWeek: wished }), role), world);
      expect(fields(result, 'preference')).to.deep.equal([value, known]);
      const side = known === 0 ? 'unknown' : value === 1 ? 'for' : 'against';
      expect(reasonOf(result, 'preference', 'weekly_hours')?.data.speaks).to.equal(side);
    });

  it('hours a week of neither end are no wish', () => {
    expect(fields(evaluate(pairOf(wish({ hoursPerWeek: {} })), world), 'preference')).to.deep.equal([0.5, 0]);
  });

  for (const [why, contract, value, known, code] of [
    ['one that is wanted', 'permanent', 1, 1, 'contract_wanted'],
    ['another', 'temporary', 0, 1, 'contract_differs'],
    ['not said', undefined, 0.5, 0, 'contract_unknown'],
  ] as const)
    it(`contract: ${why}`, () => {
      const result = evaluate(pairOf(wish({ contracts: ['permanent'] }), { contract }), world);
      expect(fields(result, 'preference')).to.deep.equal([value, known]);
      const reason = reasonOf(result, 'preference', 'contract');
      expect([reason?.code, reason?.data.contract]).to.deep.equal([code, contract ?? null]);
    });

  it('are worth the middle where there are none', () => {
    const result = evaluate(pairOf(), world);
    expect(fields(result, 'preference')).to.deep.equal([0.5, 0]);
    expect(reasonOf(result, 'preference', 'no_wishes')?.data.speaks).to.equal('unknown');
    expect(result.merits.spokenFor).to.equal(false);
  });

  it('weigh three, two and one', () => {
    const told = wish({ occupations: ['cook'], hoursPerWeek: { max: 25 }, contracts: ['permanent'] });
    const role: Role = { occupation: 'baker', contract: 'permanent' };
    // (3 × 0.2 + 2 × 0.5 + 1) ÷ 6.
    expect(fields(evaluate(pairOf(told, role), world), 'preference')).to.deep.equal([0.4333, 1]);
    // (3 × 0.5 + 2 × 0.5 + 1) ÷ 6, of which 3 are known.
    expect(fields(evaluate(pairOf(told, { contract: 'permanent' }), world), 'preference')).to.deep.equal([
      0.5833, 0.5,
    ]);
  });

  it('come at most to those that other hours could meet: a trade not wanted stays so', () => {
    const told = wish({ avoidOccupations: ['baker'], hoursPerWeek: { max: 20 } });
    const { participant, opportunity, gate } = pairOf(told, as('baker'));
    const pair = pairUp(
      prepareParticipant(participant, gate, world),
      prepareOpportunity(opportunity, world),
      world,
    );
    // (3 × 0 + 2 × 1) ÷ 5 of 10,000 with the hours that are wished, and (3 × 0 + 2 × 0) ÷ 5 with those of the posting.
    expect([preferenceAtMost(pair, true), preferenceAtMost(pair, false)]).to.deep.equal([4000, 0]);
  });

  it('say what they rest on', () => {
    const near = evaluate(pairOf(wish({ occupations: ['cook', 'bartender'] }), as('waiter')), world);
    expect(reasonOf(near, 'preference', 'occupation_near')?.data).to.include({
      occupation: 'waiter',
      isco: '5131',
      nearest: 'bartender',
    });
    const other = evaluate(pairOf(wish({ occupations: ['cook'] }), as('baker')), world);
    expect(reasonOf(other, 'preference', 'occupation_other')?.data).to.include({
      isco: '7512',
      nearest: null,
    });
    const unknown = evaluate(
      pairOf(wish({ occupations: ['cook'], contracts: ['permanent'], hoursPerWeek: { min: 20 } }), {
        schedule: fixed(),
      }),
      world,
    );
    expect(reasonOf(unknown, 'preference', 'occupation_unknown')?.data).to.include({
      occupation: null,
      isco: null,
    });
    const asks = unknown.parts[3]!.reasons.map(({ asking }) => [asking?.to, asking?.field]);
    expect(asks).to.deep.equal([
      ['employer', 'occupation'],
      ['employer', 'schedule'],
      ['employer', 'contract'],
    ]);
    const hours = evaluate(pairOf(wish({ hoursPerWeek: { min: 20 } })), world);
    expect(reasonOf(hours, 'preference', 'weekly_hours')?.data).to.deep.include({
      wished: { min: 20, max: null },
      offered: { min: 30, max: 30 },
    });
  });
});
