import { expect } from 'chai';
import { looksOn } from '../../web/components/looks-on.ts';

describe('a list of what a filter fits', () => {
  it('is read on by itself while a page is empty and more is to be looked at', () => {
    const [none, over, found] = [
      { items: [], nextCursor: 'c' },
      { items: [], nextCursor: null },
      { items: [1], nextCursor: 'd' },
    ];
    expect(looksOn([none])).to.equal(true);
    expect(looksOn([found, none])).to.equal(true);
    expect([looksOn(undefined), looksOn([]), looksOn([none, found]), looksOn([none, over])]).to.deep.equal([
      ...[false, false, false, false],
    ]);
  });
});
