import { expect } from 'chai';
import { evaluate } from '../../../src/matching/index.ts';
import { pairOf, world } from '../findings.ts';
import { fields, reasonOf } from './read.ts';

/** docs/scoring.md, "Support" and "Track record". The part is 4 ÷ (4 + Σ weight × (1 − met)). */

describe('track, by the page', () => {
  for (const [placements, held, value, known, code] of [
    [0, 0, 0.5, 0, 'track_unknown'],
    [1, 0, 0.4, 0.2, 'track_poor'],
    [1, 1, 0.6, 0.2, 'track_good'],
    [4, 2, 0.5, 0.5, 'track_good'],
    [4, 3, 0.625, 0.5, 'track_good'],
    [10, 10, 0.8571, 0.71, 'track_good'],
    [10, 0, 0.1429, 0.71, 'track_poor'],
  ] as const)
    it(`${held} of ${placements} placements`, () => {
      const result = evaluate({ ...pairOf(), track: { placements, held } }, world);
      expect(fields(result, 'track')).to.deep.equal([value, known]);
      expect(reasonOf(result, 'track', 'track')).to.deep.include({ code });
      expect(reasonOf(result, 'track', 'track')!.data).to.include({ placements, held, prior: 4 });
    });

  it('no placements', () => {
    expect(fields(evaluate(pairOf(), world), 'track')).to.deep.equal([0.5, 0]);
  });
});
