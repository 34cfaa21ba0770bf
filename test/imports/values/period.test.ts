import { expect } from 'chai';
import { isTooMuchAnHour, periodApart } from '../../../src/services/imports/values/period.ts';

describe('an amount with what it is for', () => {
  it('is told apart from it', () => {
    for (const [cell, amount, per] of [
      ['12.50 per hour', '12.50', 'hour'],
      ['£12.21 p/h', '£12.21', 'hour'],
      ['$15/hr', '$15', 'hour'],
      ['13,50 €/Std.', '13,50 €', 'hour'],
      ['12ph', '12', 'hour'],
      ['80 a day', '80', 'day'],
      ['400 pw', '400', 'week'],
      ['2.450 € im Monat', '2.450 €', 'month'],
      ['1,900 pcm', '1,900', 'month'],
      ['£24,000 p.a.', '£24,000', 'year'],
      ['24000 per annum', '24000', 'year'],
    ] as const)
      expect(periodApart(cell), cell).to.deep.equal({ amount, per });
  });

  it('is an amount alone where nothing else is said', () => {
    for (const cell of [
      '12.50',
      '£12',
      '12 GBP',
      '12.50 €',
      'GBP 12',
      '9 PHP',
      '12 MYR',
      'NMW',
      '£24,000 pro rata',
    ])
      expect(periodApart(cell), cell).to.deep.equal({ amount: cell });
  });

  it('can be too much for an hour', () => {
    expect(isTooMuchAnHour({ amountMinor: 2_400_000, currency: 'GBP' })).to.equal(true);
    expect(isTooMuchAnHour({ amountMinor: 1_221, currency: 'GBP' })).to.equal(false);
    expect(isTooMuchAnHour({ amountMinor: 2_400_000, currency: 'HUF' })).to.equal(false);
  });
});
