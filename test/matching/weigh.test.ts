import { expect } from 'chai';
import { partNames } from '../../src/domain/evaluation.ts';
import { partsOf, scoreOf } from '../../src/matching/weigh.ts';

describe('the weighted sum', () => {
  const weights = {
    version: 'any',
    weights: { skills: 43, support: 3, logistics: 96, preference: 8, track: 3 },
  };
  // Comes to 6802.5; the products divided one by one and then added up come to a little less.
  const values = [5000, 8000, 7560, 8000, 4000].map((value, at) => ({
    ...{ part: partNames[at] ?? 'skills', value, known: 0 },
    reasons: () => [],
  }));

  it('rounds an exact half up', () => {
    const parts = partsOf(values, weights);
    expect(scoreOf(values, weights)).to.equal(6803);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).to.equal(6803);
  });

  it('rounds it up where one part is worked out anew', () => {
    expect(scoreOf(values, weights, { skills: 5000 })).to.equal(6803);
  });
});
