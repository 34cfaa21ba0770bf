import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate } from '../../src/matching/index.ts';
import { anyPair, anyWorld, seed } from '../matching/arbitraries.ts';
import { opinionOf } from './opinion.ts';
import { answered, nearPair } from './pairs.ts';

/** Both scorers on the same random pairs; how many of them were near misses. */
function compare(pairs: typeof anyPair, numRuns: number): number {
  let near = 0;
  const agrees = fc.property(pairs, anyWorld, (pair, world) => {
    const { score, confidence, parts, blockers, nearMiss, lifted, later, merits } = evaluate(pair, world);
    expect(opinionOf(pair, world)).to.deep.equal({
      score,
      confidence,
      points: parts.map(({ points }) => points),
      rules: blockers.map(({ rule }) => rule).sort(),
      later,
      nearMiss,
      number: lifted?.score,
      lifted: lifted && {
        confidence: lifted.confidence,
        heard: lifted.heard,
        spokenFor: lifted.spokenFor,
      },
      merits,
    });
    if (nearMiss) near += 1;
  });
  fc.assert(agrees, { seed, numRuns });
  return near;
}

describe('a second scorer, written from docs/scoring.md alone', function () {
  // Counted in pairs, not in seconds: a busy machine takes its time.
  this.timeout(300_000);

  it('agrees on 2,500 pairs of any facts', () => {
    compare(answered(anyPair), 2_500);
  });

  it('agrees on 2,500 pairs with one obstacle at most, hundreds of them near misses', () => {
    expect(compare(answered(nearPair), 2_500)).to.be.at.least(200);
  });
});
