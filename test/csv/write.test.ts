import { expect } from 'chai';
import { defusedLine, writeCsvLine } from '../../src/csv/write.ts';

const beginnings = ['=1', '+1', '-1', '@a', ' =1', '\t=1', '\u00a0@a', '＝1', '＠a'];

describe('what is written for a spreadsheet', () => {
  it('bears a mark before every cell that could be a formula, also behind blanks and in full width', () => {
    for (const cell of beginnings) expect(writeCsvLine([cell], ','), JSON.stringify(cell)).to.match(/^"?'/);
    for (const cell of ['1', 'a=1', 'it is', '\u00a0a', '5 - 6'])
      expect(writeCsvLine([cell], ','), JSON.stringify(cell)).to.not.match(/^"?'/);
  });

  it('bears it too in a line that could not be told into cells, whatever parts them', () => {
    expect(defusedLine('a, =1,＝2,"\u00a0@b",c', ',')).to.equal(`a,' =1,'＝2,"'\u00a0@b",c`);
    expect(defusedLine('a\t\t=1\t @b', '\t')).to.equal(`a\t\t'=1\t' @b`);
  });
});
