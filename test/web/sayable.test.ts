import { expect } from 'chai';
import { isSayable } from '../../src/domain/arrangement.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { sayableOf } from '../../web/release/sayable.ts';

describe('what can be said at work', () => {
  it('is on the screen what the service takes', () => {
    expect(sayableOf(needCodes)).to.deep.equal(needCodes.filter(isSayable));
  });
});
