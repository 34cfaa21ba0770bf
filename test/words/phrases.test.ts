import { expect } from 'chai';
import { moneyText } from '../../src/words/phrases.ts';
import { words } from '../support/words.ts';

describe('an amount in a sentence', () => {
  it('has the decimals of its currency', () => {
    const said = [
      moneyText(words, 1250, 'GBP'),
      moneyText(words, 1200, 'JPY'),
      moneyText(words, 1250, 'KWD'),
    ];
    expect(said).to.deep.equal(['12.50 GBP', '1200 JPY', '1.250 KWD']);
  });
});
