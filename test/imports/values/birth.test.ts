import { expect } from 'chai';
import * as read from '../../../src/services/imports/values/readers.ts';
import { context, said } from './readings.ts';

const birth = (cell: string) => said(read.birth(cell, context));

describe('a birth in a cell', () => {
  it('is a year, or year and month of a whole date, and never the day', () => {
    for (const cell of ['1980', '1980.0', ' 1980 ']) expect(birth(cell), cell).to.deep.equal({ year: 1980 });
    for (const cell of [
      '12.03.1979',
      '1979-03-12',
      '1979-03',
      '12 March 1979',
      '12. März 1979',
      '1979-03-12 00:00:00',
    ])
      expect(birth(cell), cell).to.deep.equal({ year: 1979, month: 3 });
  });

  it('has no month where two could be meant', () => {
    expect(birth('03/04/1979')).to.deep.equal({ year: 1979 });
    expect(birth('25/04/1979')).to.deep.equal({ year: 1979, month: 4 });
  });

  it('is refused with what to write', () => {
    for (const cell of ['3.4.90', '12-Mar-79']) expect(birth(cell), cell).to.equal('cell_of_short_year');
    for (const cell of ['31.02.1990', '1990-02-31', '2/30/1988', '31.06.1970', '1979-13'])
      expect(birth(cell), cell).to.equal('cell_no_such_date');
    for (const cell of ['abc', '1980.5', 'forty']) expect(birth(cell), cell).to.equal('cell_not_a_year');
    for (const cell of ['80', '12.03.1879', '1850']) expect(birth(cell), cell).to.equal('cell_out_of_range');
  });
});
