import { expect } from 'chai';
import { moneyText } from '../../src/words/phrases.ts';
import { words } from '../support/words.ts';

describe('an amount in a sentence', () => {
  it('has the sign and the decimals of its currency, as pages write it', () => {
    const said = [
      moneyText(words, 1250, 'GBP'),
      moneyText(words, 1200, 'JPY'),
      moneyText(words, 1250, 'KWD'),
    ];
    expect(said).to.deep.equal(['£12.50', 'JP¥1,200', 'KWD\u00a01.250']);
  });
});
