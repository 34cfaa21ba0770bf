import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate } from '../../src/matching/index.ts';
import { anyPair, anyWorld, seed } from '../matching/arbitraries.ts';
import { opinionOf } from './opinion.ts';

describe('a second scorer, written from docs/scoring.md alone', () => {
  it('agrees on 5,000 random pairs', () => {
    const agrees = fc.property(anyPair, anyWorld, (pair, world) => {
      const { score, confidence, parts, blockers, nearMiss, lifted, later } = evaluate(pair, world);
      expect(opinionOf(pair, world)).to.deep.equal({
        score,
        confidence,
        points: parts.map(({ points }) => points),
        rules: blockers.map(({ rule }) => rule).sort(),
        later,
        nearMiss,
        number: lifted?.score,
      });
    });
    fc.assert(agrees, { seed, numRuns: 5_000 });
  });
});
