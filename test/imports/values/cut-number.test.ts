import { expect } from 'chai';
import { isCutNumber } from '../../../src/services/imports/values/cut-number.ts';

describe('a number that a spreadsheet has cut', () => {
  it('is the one that stood there without its beginning', () => {
    for (const [before, after] of [
      ['01632 960444', '1632960444'],
      ['+44 1632 960444', '1632960444'],
      ['+44 (0)1632 960444', '1632960444'],
      ['+441632960444', '441632960444'],
      ['0049 30 901820', '30901820'],
      ['(030) 901820', '30901820'],
      ['01067', '1067'],
    ])
      expect(isCutNumber(before, after), `${before} ${after}`).to.equal(true);
  });

  it('is no other number, and none that says more', () => {
    for (const [before, after] of [
      ['01632 960444', '01632960444'],
      ['01632 960444', '+441632960444'],
      ['1632960444', '01632960444'],
      ['01632 960444', '1632960445'],
      ['91632960444', '1632960444'],
      ['+44 1632 960444', '960444'],
      ['ask for 01067', '1067'],
      [undefined, '1067'],
    ])
      expect(isCutNumber(before, after), `${before} ${after}`).to.equal(false);
  });
});
