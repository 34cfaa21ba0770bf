import { expect } from 'chai';
import { createCsvReader } from '../../src/csv/read.ts';
import { Problem } from '../../src/domain/problem.ts';

const read = createCsvReader(['externalId', 'displayName', 'experienceText', 'lat']);
const utf8 = (text: string) => new TextEncoder().encode(text);
const wanted = [{ externalId: '007', displayName: 'Zoë Müller', experienceText: 'baked bread,\nand rolls' }];
const quoted = (by: string, end: string) =>
  `externalId${by}displayName${by}experienceText${end}="007"${by}Zoë Müller${by}"baked bread,\nand rolls"${end}`;

describe('CSV as spreadsheets leave it', () => {
  for (const [name, by] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    for (const [ending, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`reads ${name} with ${ending}, line breaks in quotes and cells kept as formulas`, () => {
        const { rows } = read(utf8(quoted(by, end)));
        expect(rows.map((row) => ({ ...row }))).to.deep.equal(wanted);
      });
    }
  }

  it('reads UTF-8 and UTF-16 with a mark', () => {
    expect(read(utf8(`\uFEFF${quoted(';', '\r\n')}`)).rows).to.deep.equal(wanted);
    const utf16 = Buffer.from(`\uFEFF${quoted('\t', '\r\n')}`, 'utf16le');
    expect(read(utf16).rows).to.deep.equal(wanted);
    expect(read(Buffer.from(utf16).swap16()).rows).to.deep.equal(wanted);
  });

  it('reads Windows-1252 where it is no UTF-8', () => {
    const bytes = Buffer.from('externalId;displayName\r\n1;Zoë Müller\r\n', 'latin1');
    expect(read(bytes).rows[0]?.displayName).to.equal('Zoë Müller');
  });

  it('forgives case, spaces and dashes in names of columns, empty columns and empty rows at the end', () => {
    const table = read(utf8('External ID,DISPLAY-NAME,,\r\n1,Ann,,\r\n,,,\r\n\r\n'));
    expect(table.header).to.deep.equal(['externalId', 'displayName']);
    expect(table.rows).to.deep.equal([{ externalId: '1', displayName: 'Ann' }]);
  });

  it('takes a decimal comma only where semicolons separate', () => {
    expect(read(utf8('externalId;lat\n1;53,8\n')).decimalComma).to.equal(true);
    expect(read(utf8('externalId,lat\n1,53.8\n')).decimalComma).to.equal(false);
  });

  for (const [name, text] of [
    ['an empty file', ''],
    ['a quotation mark that is never closed', 'externalId,displayName\n1,"Ann\n2,Bob\n'],
    ['a column that is there twice', 'externalId,externalId\n1,2\n'],
  ] as const) {
    it(`refuses ${name} with a sentence`, () => {
      expect(() => read(utf8(text)))
        .to.throw(Problem)
        .with.property('code', 'invalid');
    });
  }
});
