import { expect } from 'chai';
import { numberSignsOf } from '../../src/services/imports/number-signs.ts';
import { open } from '../csv/files.ts';

describe('the decimal sign of a column', () => {
  it('is told by all the cells of that column, and of no other', async () => {
    const columns = ['externalId', 'displayName', 'wageMin', 'wageMax', 'lat', 'title'];
    const rows = [
      'wageMin;wageMax;lat;title',
      '24.500;24.500;53,8;1,5',
      '£12,50;12.50;53.8;1,5',
      '13;12,50 €;53,9;1,5',
    ];
    const text = rows
      .map((row, at) => `${at === 0 ? 'externalId;displayName' : `p${at};Ann`};${row}\n`)
      .join('');
    const file = await open(text, { columns });
    expect(await numberSignsOf(file)).to.deep.equal({ lat: undefined, wageMax: undefined, wageMin: ',' });
    expect(await numberSignsOf(await open('externalId,displayName\np1,Ann\n'))).to.deep.equal({});
  });
});
