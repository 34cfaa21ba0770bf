import { expect } from 'chai';
import fc from 'fast-check';
import type { PairFindings } from '../../src/matching/findings.ts';
import type { Conditions } from '../../src/matching/index.ts';
import { prepareOpportunity, prepareParticipant, scoreIfNear, scorePair } from '../../src/matching/index.ts';
import { bestNearMisses, type NearCandidate } from '../../src/services/scoring/candidate.ts';
import { nearPair } from '../second-opinion/pairs.ts';
import { anyPair, anyWorld } from './arbitraries.ts';
import { runs } from './compare.ts';
import { block, need, pairOf, world } from './findings.ts';

const sidesOf = ({ participant, gate, opportunity, track }: PairFindings, world: Conditions) =>
  [
    prepareParticipant(participant, gate, world),
    prepareOpportunity(opportunity, world, track),
    world,
  ] as const;

/** As it is kept and told, getters read. */
const read = (result: object) => JSON.stringify(result);

describe('a sweep that keeps the best', () => {
  it('leaves out what no one change in reach could lift, and gives of the rest what the plain scorer gives', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const plain = scorePair(...sidesOf(pair, world));
        const near = scoreIfNear(...sidesOf(pair, world));
        const [only, other] = plain.blockers;
        expect(near === undefined).to.equal(other !== undefined || only?.inReach === false);
        if (near === undefined) return;
        const { most, scored: _, ...rest } = near.scored() as ReturnType<typeof near.scored> & typeof near;
        expect(read(rest)).to.equal(read(plain));
        expect(most).to.be.at.least(plain.lifted?.score ?? 0);
        if (only === undefined) expect(most).to.equal(plain.score);
      }),
      runs,
    );
  });

  it('takes no near miss for less than its change makes of it', () => {
    fc.assert(
      fc.property(nearPair, anyWorld, (pair, world) => {
        const near = scoreIfNear(...sidesOf(pair, world));
        if (near !== undefined) expect(near.most).to.be.at.least(near.scored().lifted?.score ?? 0);
      }),
      runs,
    );
  });

  for (const [what, needs, role] of [
    [
      'a must met half by its hours',
      [need('curfew', 'must', { windows: [block('mon-fri 12:00-15:00')] })],
      {},
    ],
    ['a must that a setting goes against', [need('low_noise')], { settings: ['noise'] }],
    [
      'a day too long, and a wish for phased hours',
      [need('shift_limit', 'must', { minutes: 300 }), need('phased_hours', 'prefer')],
      {},
    ],
  ] as const)
    it(`counts what a yes would raise: ${what}`, () => {
      const near = scoreIfNear(
        ...sidesOf(pairOf({ needs, availability: [block('mon-fri 00:00-24:00')] }, role), world),
      );
      const { score = 0, lifted } = near?.scored() ?? {};
      expect(lifted?.score).to.be.above(score);
      expect(near?.most).to.be.at.least(lifted?.score ?? 0);
    });

  it('finds the same near misses as who tries every change of every posting', () => {
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 12 }), anyWorld, (pairs, world) => {
        const [{ participant, gate }] = pairs as [PairFindings];
        const ofOne = pairs.map(({ opportunity }) => sidesOf({ participant, gate, opportunity }, world));
        const all = ofOne
          .flatMap((sides) => scorePair(...sides).lifted?.score ?? [])
          .sort((a, b) => b - a)
          .slice(0, 3);
        const waiting = ofOne.flatMap((sides): readonly NearCandidate[] => {
          const near = scoreIfNear(...sides);
          if (near === undefined || near.blockers.length === 0 || near.later) return [];
          const candidate = () => {
            const { lifted, nearMiss } = near.scored();
            return { list: nearMiss ? 'blocked' : 'none', result: { lifted, merits: {} } } as never;
          };
          return [{ isBlocked: true, isLater: false, most: near.most, mayStandLast: false, candidate }];
        });
        const found = bestNearMisses(waiting, 3).map(({ result }) => result.lifted?.score ?? 0);
        expect(found.sort((a, b) => b - a).slice(0, 3)).to.deep.equal(all);
      }),
      { ...runs, numRuns: 60 },
    );
  });
});
