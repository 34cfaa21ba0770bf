import { expect } from 'chai';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { plainReasons } from '../../src/services/offers/plain-reasons.ts';

describe('what an evaluation says to the person it is about', () => {
  const hours = (freeMinutes: number): Evaluation =>
    ({
      blockers: [
        { rule: 'no_common_hours', side: 'participant', data: { requiredMinutes: 1800, freeMinutes } },
      ],
      explanation: {
        for: [
          { code: 'hours_fit', weighs: 885, data: { requiredMinutes: 1800, commonMinutes: freeMinutes } },
          { code: 'start_fits', weighs: 200, data: {} },
        ],
        ...{ against: [], unknown: [], changes: [] },
      },
    }) as unknown as Evaluation;

  it('never says of hours that stand in the way that they fit', () => {
    const { fits, against } = plainReasons(hours(1770));
    expect(fits).to.deep.equal([{ code: 'start_fits', data: {} }]);
    expect(against, 'and how many are free').to.deep.equal([
      { code: 'hours_clash', data: { hours: 29.5, of: 30 } },
    ]);
  });

  it('says so plainly where none of them is free', () => {
    expect(plainReasons(hours(0)).against).to.deep.equal([{ code: 'hours_taken', data: {} }]);
  });
});
