import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { recordsOf, refused, said } from './files.ts';

const head = 'externalId,displayName,experienceText\n';
const row = (externalId: string, displayName: string, experienceText = '') => ({
  externalId,
  displayName,
  experienceText,
});

describe('the rows of a CSV file', () => {
  it('have a line as an editor counts, and a row as the sheet counts below its header', async () => {
    const text = 'Title\n\nexternalId,displayName\n\np1,Ann\n,,\n \np2,Bob\n';
    expect((await recordsOf(text)).map(({ row, line }) => [row, line])).to.deep.equal([
      [2, 5],
      [5, 8],
    ]);
  });

  it('may leave cells at their end out, and say nothing by it', async () => {
    expect(await said(`${head}p1,Ann\np2,Bob,ok,,,\n`)).to.deep.equal([
      [2, { externalId: 'p1', displayName: 'Ann' }],
      [3, row('p2', 'Bob', 'ok')],
    ]);
  });

  it('are refused with more cells than columns, alone', async () => {
    expect(await said(`${head}c08,Doe, Jo,ten years\np2,Bob,ok\n`)).to.deep.equal([
      [2, 'row_too_many_cells'],
      [3, row('p2', 'Bob', 'ok')],
    ]);
    const [record] = await recordsOf(`${head}c08,Doe, Jo,ten years\n`);
    expect(record).to.have.nested.property('faults[0].sentence.data.cells', 4);
  });

  it('hold cells without blanks around them, and without the formula that keeps zeros', async () => {
    expect(await said(`${head} 1 ,="007",=" x "\n2,"=""q""",a="1"\n3 , "Bob, B" ,\u00A0 \n`)).to.deep.equal([
      [2, row('1', '007', 'x')],
      [3, row('2', 'q', 'a="1"')],
      [4, row('3', 'Bob, B')],
    ]);
  });

  it('may hold a quotation mark within a cell that does not begin with one', async () => {
    expect(await said(`${head}p1,5" pipe,"he said ""so"""\np2,Bob,bench 6" x 3"\n`)).to.deep.equal([
      [2, row('p1', '5" pipe', 'he said "so"')],
      [3, row('p2', 'Bob', 'bench 6" x 3"')],
    ]);
    expect(await said(`${head}p1,"Ann"x,ok\np2,"Bob" "B",ok\np3,"Cem" ,ok\n`)).to.deep.equal([
      [2, 'displayName quote_closes_early'],
      [3, 'displayName quote_closes_early'],
      [4, row('p3', 'Cem', 'ok')],
    ]);
  });

  it('run over lines in free text only', async () => {
    const text = `${head}p1,Ann,"tall shelves,\n\n- and ""bread""\r\nlast"\np2,Bob,ok\n`;
    expect(await said(text)).to.deep.equal([
      [2, row('p1', 'Ann', 'tall shelves,\n\n- and "bread"\nlast')],
      [6, row('p2', 'Bob', 'ok')],
    ]);
    expect(await said(`${head}p1,"Ann\nSmith",ok\np2,Bob,ok\n`)).to.deep.equal([
      [2, 'displayName cell_over_lines'],
      [3, 'line_of_broken_cell'],
      [4, row('p2', 'Bob', 'ok')],
    ]);
  });

  it('are never taken into a cell of another: the quotation mark that nobody closed', async () => {
    const rest = [
      'c09b,Row B,garden',
      'c09c,Row C,bakery 5" tins',
      'c09d,Row D,cleaning"',
      'c09e,Row E,"ok"',
    ];
    const found = await said(`${head}c09a,Row A,"tall shelves\n${rest.join('\n')}\n`);
    expect(found).to.deep.equal([
      [2, 'experienceText quote_not_closed'],
      [3, row('c09b', 'Row B', 'garden')],
      [4, row('c09c', 'Row C', 'bakery 5" tins')],
      [5, 'line_of_broken_cell'],
      [6, row('c09e', 'Row E', 'ok')],
    ]);
  });

  it('are never taken into a cell of another, nor out of it: a cell that closes properly, with rows in it', async () => {
    for (const inner of [
      ['p2,Bob,garden'],
      ['kc9,Somebody,else'],
      ['p2, Bob, garden', 'p3,Cem,ok'],
      ['some text', 'p2,Bob,garden', 'more'],
      ['p2,Bob'],
      ['p2,Bob,garden,and more cells'],
    ])
      for (const [before, end] of [
        ['Ann,"tall', 'end of it"'],
        ['"Ann', 'Lee",ok'],
      ])
        expect(
          await said(`${head}p1,${before}\n${inner.join('\n')}\n${end}\np9,Eve,ok\n`),
          inner.join(),
        ).to.deep.equal([
          [2, before === '"Ann' ? 'displayName cell_over_lines' : 'experienceText cell_hides_row'],
          ...[...inner, end].map((_, at) => [at + 3, 'line_of_broken_cell']),
          [inner.length + 4, row('p9', 'Eve', 'ok')],
        ]);
  });

  it('are read where the quotation mark that ends a cell is that of a row of its own', async () => {
    expect(await said(`${head}p1,Ann,"tall\np2,Bob,ok\np3,",x",ok\np9,Eve,ok\n`)).to.deep.equal([
      [2, 'experienceText cell_hides_row'],
      [3, row('p2', 'Bob', 'ok')],
      [4, row('p3', ',x', 'ok')],
      [5, row('p9', 'Eve', 'ok')],
    ]);
  });

  it('are never taken into a cell of another: rows that are short', async () => {
    const wide = 'externalId,displayName,experienceText,lat\n';
    for (const [one, other] of [
      ['BOB-2,Bob Sample,cleaning', 'TOM-3,Tom Sample,bakery'],
      ['BOB-2,bob sample', 'TOM-3,tom'],
      ['7,Bob Sample', '8,Zoë O’Neil-Lee'],
      ['BOB,Bob Sample', 'TOM,Tom Sample,bakery'],
    ])
      expect(await said(`${wide}st1x,A,"tall shelves\n${one}\n${other}"\nst4x,D,ok,\n`), one).to.deep.equal([
        [2, 'experienceText cell_hides_row'],
        [3, 'line_of_broken_cell'],
        [4, 'line_of_broken_cell'],
        [5, { ...row('st4x', 'D', 'ok'), lat: '' }],
      ]);
    const prose = [
      ...[
        'Covid-19, Leeds',
        '10,000 loaves',
        '2019, Leeds Bakery',
        'In 2019,Leeds',
        'Kind,Reliable',
        'OK,yes',
      ],
      ...['I did this, that, and more', 'and, then, again, too'],
    ].join('\n');
    expect(await said(`${wide}st1x,A,"Kind, and quick\n${prose}"\n`)).to.deep.equal([
      [2, row('st1x', 'A', `Kind, and quick\n${prose}`)],
    ]);
  });

  it('hold prose with commas, as many as the header has', async () => {
    const prose = 'Reliable, friendly, quick\nI baked, mostly bread, in Leeds\nMornings, evenings';
    for (const first of ['Kind.', 'I did this, that, and more'])
      expect(await said(`${head}p1,Ann,"${first}\n${prose}\nand, then, again"\n`)).to.deep.equal([
        [2, row('p1', 'Ann', `${first}\n${prose}\nand, then, again`)],
      ]);
  });

  it('are no header that stands among them once more', async () => {
    expect(await said(`${head}p1,Ann,ok\nexternalId,Display Name,experienceText\np2,Bob,ok\n`)).to.deep.equal(
      [
        [2, row('p1', 'Ann', 'ok')],
        [3, 'row_is_header'],
        [4, row('p2', 'Bob', 'ok')],
      ],
    );
  });

  it('are read by a header that comes again in another order, and not by that of another table', async () => {
    const text = `${head}p1,Ann,ok\n\nDisplay name,externalId\nBob,p2\nexternalId,displayName,experienceText\np3,Cem,ok\n`;
    expect(await said(text)).to.deep.equal([
      [2, row('p1', 'Ann', 'ok')],
      [4, 'row_is_header'],
      [5, { externalId: 'p2', displayName: 'Bob' }],
      [6, 'row_is_header'],
      [7, row('p3', 'Cem', 'ok')],
    ]);
    const letters = await recordsOf(`${head}p1,Ann\nDisplay name,externalId\n"Z, JosÃ©",p9\n`);
    expect(letters.at(-1)).to.include({ line: 4, text: 'p9,"Z, JosÃ©",' });
    const other = `${head}p1,Ann,ok\nDisplay name,externalId,experienceText,Sector\nBakery,e1,bread,food\n${head}p2,Bob,ok\n`;
    expect(await said(other)).to.deep.equal([
      [2, row('p1', 'Ann', 'ok')],
      [3, 'row_is_other_header'],
      [4, 'row_of_other_table'],
      [5, 'row_is_header'],
      [6, row('p2', 'Bob', 'ok')],
    ]);
    // A row may well say one of these names.
    expect(await said(`${head}p1,displayName,externalId\n`)).to.deep.equal([
      [2, row('p1', 'displayName', 'externalId')],
    ]);
  });

  it('hold no cell that runs on for longer than any may, and what it runs into is read', async () => {
    const long = `${'baked bread\n'.repeat(6000)}end"`;
    const found = await said(`${head}p1,Ann,"${long}\np2,Bob,ok\n`);
    expect(found[0]).to.deep.equal([2, 'experienceText cell_too_long']);
    expect(found.at(-1)).to.deep.equal([6003, row('p2', 'Bob', 'ok')]);
  });

  it('stand apart from pieces of a cell that has no end', async () => {
    expect(await said(`${head}p1,Ann,"likes\nworks, well\np2,Bob,ok\np3,Cem\n`)).to.deep.equal([
      [2, 'experienceText quote_not_closed'],
      [3, 'line_of_broken_cell'],
      [4, row('p2', 'Bob', 'ok')],
      [5, { externalId: 'p3', displayName: 'Cem' }],
    ]);
  });

  it('have cells of ten thousand characters at most, and lines of bounded length', async () => {
    expect(
      await said(`${head}p1,Ann,${'x'.repeat(10_000)}\np2,Bob,${'x'.repeat(10_001)}\np3,Cem,ok\n`),
    ).to.deep.equal([
      [2, row('p1', 'Ann', 'x'.repeat(10_000))],
      [3, 'experienceText cell_too_long'],
      [4, row('p3', 'Cem', 'ok')],
    ]);
    const long = 'x'.repeat(300_000);
    expect(await said(`${head}p1,Ann,${long}\np2,Bob,ok\np3,Cem,"a\n${long}"\np4,Dee,ok\n`)).to.deep.equal([
      [2, 'line_too_long'],
      [3, row('p2', 'Bob', 'ok')],
      [4, 'experienceText cell_too_long'],
      [5, 'line_too_long'],
      [6, row('p4', 'Dee', 'ok')],
    ]);
  });
});

describe('files that are no CSV', () => {
  it('are told what to do', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    expect(await refused(bytes('PK\x03\x04\x14\x00rest'))).to.equal('file_is_workbook');
    expect(await refused(bytes('\xd0\xcf\x11\xe0rest'))).to.equal('file_is_workbook');
    expect(await refused(bytes('%PDF-1.7 rest'))).to.equal('file_is_document');
    expect(await refused(bytes('\x1f\x8b\x08rest'))).to.equal('file_is_packed');
    expect(await refused(readFileSync(process.execPath).subarray(0, 4000))).to.have.nested.property('[0]');
  });
});
