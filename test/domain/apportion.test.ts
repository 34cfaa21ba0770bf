import { expect } from 'chai';
import fc from 'fast-check';
import { apportion } from '../../src/domain/apportion.ts';

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('shares in whole numbers', () => {
  it('give what is missing to the largest remainders, of equal ones to the earlier', () => {
    expect(apportion([31.4, 29.6, 20.4, 9.6, 2.5], 94)).to.deep.equal([31, 30, 20, 10, 3]);
    expect(apportion([0.5, 0.5], 1)).to.deep.equal([1, 0]);
    expect(apportion([3, 4], 7)).to.deep.equal([3, 4]);
  });

  it('add up to the rounded sum, each within one of its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9999 }), { minLength: 1, maxLength: 5 }), (hundredths) => {
        const shares = hundredths.map((hundredth) => hundredth / 100);
        const whole = apportion(shares, Math.round(total(hundredths) / 100));
        expect(total(whole)).to.equal(Math.round(total(hundredths) / 100));
        whole.forEach((number, at) => {
          expect(Math.abs(number - shares[at]!)).to.be.below(1);
        });
      }),
    );
  });
});
