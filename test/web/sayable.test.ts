import { expect } from 'chai';
import { isSayable } from '../../src/domain/arrangement.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { sayableOf } from '../../web/release/sayable.ts';

describe('what can be said at work', () => {
  it('is on the screen what the service takes', () => {
    expect(sayableOf(needCodes)).to.deep.equal(needCodes.filter(isSayable));
  });

  it('is no word that a forged form could send, such as what every object has', () => {
    for (const word of ['', 'constructor', '__proto__', 'toString', 'weekly_talk ', 'recovery'])
      expect(isSayable(word), word).to.equal(false);
    expect(isSayable('weekly_talk')).to.equal(true);
  });
});
