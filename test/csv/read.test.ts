import { expect } from 'chai';
import { createCsvReader } from '../../src/csv/read.ts';
import { Problem } from '../../src/domain/problem.ts';

const read = createCsvReader(['externalId', 'displayName', 'lat']);
const table = (text: string) => read(new TextEncoder().encode(text));
const rowsOf = (text: string) => table(text).rows.map((row) => ({ ...row }));
const refused = (text: string) => {
  try {
    table(text);
    return 'read';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.sentence.key, error.sentence.data.column];
  }
};

describe('the columns of a CSV file', () => {
  it('are parted by what occurs most in the first line outside quotes, a comma where nothing does', () => {
    const headers: readonly (readonly [string, readonly string[]])[] = [
      ['a', ['a']],
      ['a,b', ['a', 'b']],
      ['a;b', ['a', 'b']],
      ['a\tb', ['a', 'b']],
      ['a,b;c;d', ['a,b', 'c', 'd']],
      ['a;b,c,d', ['a;b', 'c', 'd']],
      ['a;b,c', ['a;b', 'c']],
      ['a\tb\tc;d', ['a', 'b', 'c;d']],
      ['"a;b;c",d', ['a;b;c', 'd']],
      ['"a "";;;"" b",d', ['a ";;;" b', 'd']],
      ['"a\n;;;",d', ['a\n;;;', 'd']],
    ];
    for (const [text, header] of headers) {
      expect(table(text).header, text).to.deep.equal(header);
      expect(table(`${text}\n1;2;3;4;5;6`).header, text).to.deep.equal(header);
      expect(table(`${text}\r\n1;2;3;4;5;6`).header, text).to.deep.equal(header);
    }
    expect(['a;b', 'a,b', 'a\tb'].map((text) => table(text).decimalComma)).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('are known by their letters, however they are parted and written; others are as they are', () => {
    expect(table(' External_ID ,display - name,LAT,Some Thing ').header).to.deep.equal([
      'externalId',
      'displayName',
      'lat',
      'Some Thing',
    ]);
    expect(table('="External ID",="x y"').header).to.deep.equal(['externalId', 'x y']);
  });

  it('end where only empty ones follow', () => {
    expect(table('a,,b, ,').header).to.deep.equal(['a', '', 'b']);
    expect(refused('')).to.deep.equal(['invalid', 'file_empty', undefined]);
    expect(refused(' , ,\n1,2,3')).to.deep.equal(['invalid', 'file_empty', undefined]);
    expect(refused('\n\n')).to.deep.equal(['invalid', 'file_empty', undefined]);
  });

  it('are there once, whatever they are called', () => {
    expect(refused('a,b,a')).to.deep.equal(['invalid', 'column_twice', 'a']);
    expect(refused('External ID,external-id')).to.deep.equal(['invalid', 'column_twice', 'externalId']);
    expect(refused('a,,b,,c')).to.deep.equal(['invalid', 'column_twice', '']);
    const long = 'x'.repeat(61);
    expect(refused(`${long},${long}`)).to.deep.equal(['invalid', 'column_twice', 'x'.repeat(60)]);
  });
});

describe('the rows of a CSV file', () => {
  it('hold every column, and nothing beyond', () => {
    expect(rowsOf('a,b,c\n1,2\n1,2,3,4\n')).to.deep.equal([
      { a: '1', b: '2', c: '' },
      { a: '1', b: '2', c: '3' },
    ]);
  });

  it('are those that say something, behind empty lines too', () => {
    expect(rowsOf('\n\na,b\n\n , \n,2\n   \n')).to.deep.equal([{ a: '', b: '2' }]);
  });

  it('hold cells without blanks around them, and without the formula that keeps zeros', () => {
    expect(rowsOf('a,b,c,d,e\n 1 ,="007",=" x ",="","=""q"""\n')).to.deep.equal([
      { a: '1', b: '007', c: 'x', d: '', e: 'q' },
    ]);
    expect(rowsOf('a,b,c\nx="1",="1"x,="1\n')).to.deep.equal([{ a: 'x="1"', b: '="1"x', c: '="1' }]);
    expect(rowsOf('a\n"=""1\n2"""\n')).to.deep.equal([{ a: '1\n2' }]);
  });

  it('may hold quotes within a cell, and are at most two hundred thousand letters', () => {
    expect(rowsOf('a,b\n5" pipe,"he said ""so"""\n')).to.deep.equal([{ a: '5" pipe', b: 'he said "so"' }]);
    expect(rowsOf(`a\n${'x'.repeat(199_000)}\n`)).to.have.length(1);
    expect(refused(`a\n${'x'.repeat(201_000)}\n`)).to.deep.equal(['invalid', 'file_not_csv', undefined]);
    expect(refused('a\n"never closed')).to.deep.equal(['invalid', 'file_not_csv', undefined]);
  });
});

describe('the letters of a CSV file', () => {
  const header = (...bytes: readonly number[]) => read(Uint8Array.from(bytes)).header;

  it('are UTF-16 behind its mark alone, and Windows-1252 where they are no UTF-8', () => {
    expect(header(0xff, 0xfe, 0x61, 0)).to.deep.equal(['a']);
    expect(header(0xfe, 0xff, 0, 0x61)).to.deep.equal(['a']);
    expect(header(0xff, 0x61)).to.deep.equal(['ÿa']);
    expect(header(0xfe, 0x61)).to.deep.equal(['þa']);
    expect(header(0x61, 0xfe)).to.deep.equal(['aþ']);
    expect(header(0x61, 0xff)).to.deep.equal(['aÿ']);
    expect(header(0x80, 0x92, 0x61)).to.deep.equal(['€’a']);
    expect(header(0xc3, 0xa4)).to.deep.equal(['ä']);
    expect(header(0xef, 0xbb, 0xbf, 0x61)).to.deep.equal(['a']);
  });
});
