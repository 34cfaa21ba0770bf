import { expect } from 'chai';
import fc from 'fast-check';
import { nextFactId } from '../../src/store/fact-id.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const id = fc
  .tuple(
    fc.constantFrom(...'01234567'),
    fc.string({ unit: fc.constantFrom(...digits), minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => `out_${first}${rest}`);
const value = (one: string) =>
  [...one.slice(4)].reduce((sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)), 0n);

describe('ids of facts', () => {
  it('are the fresh one where it is ahead, or the first', () => {
    fc.assert(
      fc.property(id, id, (fresh, last) => {
        expect(nextFactId(fresh, undefined)).to.equal(fresh);
        fc.pre(fresh > last);
        expect(nextFactId(fresh, last)).to.equal(fresh);
      }),
    );
  });

  it('are the one right behind the last where the fresh one is not ahead', () => {
    const ends = ['0'.repeat(26), `${'0'.repeat(25)}Z`, `0${'Z'.repeat(25)}`, `${'1'.repeat(24)}ZZ`];
    for (const end of ends)
      expect(value(nextFactId('out_0', `out_${end}`)), end).to.equal(value(`out_${end}`) + 1n);
    fc.assert(
      fc.property(id, id, (fresh, last) => {
        fc.pre(fresh <= last);
        const next = nextFactId(fresh, last);
        expect(next > last).to.equal(true);
        expect(value(next)).to.equal(value(last) + 1n);
        expect(next).to.match(/^out_[0-9A-HJKMNP-TV-Z]{26}$/);
      }),
    );
    expect(nextFactId('out_5', 'out_5')).to.equal('out_6');
    expect(nextFactId('out_5', 'out_9')).to.equal('out_A');
    expect(nextFactId('out_5', 'out_AZZ')).to.equal('out_B00');
  });
});
