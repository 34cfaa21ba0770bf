import { expect } from 'chai';
import { open, people, refused, said } from './files.ts';

const header = async (text: string | Uint8Array, mapping?: Record<string, string>) => {
  const file = await open(text, { mapping });
  return [file.delimiter, ...file.header.map(({ column }) => column)];
};

describe('the header of a CSV file', () => {
  it('is found with the delimiter by which most columns are known', async () => {
    for (const by of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r', '']) {
        const text = `externalId${by}displayName${by}lat${end}`;
        expect(await header(text), JSON.stringify(text)).to.deep.equal([
          by,
          'externalId',
          'displayName',
          'lat',
        ]);
      }
    expect(await header('externalId;displayName;lat (a,b,c,d)')).to.deep.equal([
      ';',
      'externalId',
      'displayName',
      'lat',
    ]);
  });

  it('stands below a line sep=, empty lines and titles', async () => {
    const above = [
      'sep=;\r\n',
      '"sep=;"\r\n',
      'SEP=;\n\n',
      'sep=;;\n',
      'People of November 2026\n',
      'People, November\n;;\n\n',
      '\uFEFFsep=;\r\n',
      '"A title, with ""quotes"""\nExported by: Somebody; on 24 Nov; lat\n',
    ];
    for (const lines of above) {
      const text = `${lines}externalId;displayName\r\np1;Ann\r\n`;
      expect(await header(text), JSON.stringify(lines)).to.deep.equal([';', 'externalId', 'displayName']);
      const number = lines.split('\n').length + 1;
      expect(await said(text)).to.deep.equal([[number, { externalId: 'p1', displayName: 'Ann' }]]);
    }
    expect(await said('sep=|\nexternalId|displayName\np1|Ann, B; C\n')).to.deep.equal([
      [3, { externalId: 'p1', displayName: 'Ann, B; C' }],
    ]);
    expect(await said('sep=\t\nexternalId\tdisplayName\np1\tAnn\n')).to.deep.equal([
      [3, { externalId: 'p1', displayName: 'Ann' }],
    ]);
  });

  it('forgives case, blanks, dashes, stars, brackets, quotes, colons and letters that nobody sees', async () => {
    for (const name of [
      'external id',
      'External_ID',
      'EXTERNAL-ID',
      'externalId*',
      '* External ID',
      'externalId (required)',
      'External ID [text]',
      'external\u200BId',
      '\u200Eexternal\u00A0id:',
      '"external\nid"',
      '="External ID"',
      'ｅｘｔｅｒｎａｌＩｄ',
    ])
      expect(await header(`${name},displayName`), name).to.deep.equal([',', 'externalId', 'displayName']);
    const file = await open('External ID (required),"Display\nname"\n');
    expect(file.header).to.deep.equal([
      { column: 'externalId', name: 'External ID (required)' },
      { column: 'displayName', name: 'Display name' },
    ]);
  });

  it('may have columns without a name where nothing stands in them', async () => {
    const text = 'externalId,,displayName,*, ,\np1,,Ann,,,\np2,x,Bob\np3,,Cem,,,y\n';
    expect(await header(text)).to.deep.equal([',', 'externalId', 'displayName']);
    expect(await said(text)).to.deep.equal([
      [2, { externalId: 'p1', displayName: 'Ann' }],
      [3, 'cell_without_column'],
      [4, 'row_too_many_cells'],
    ]);
  });

  it('names each column once', async () => {
    expect(await refused('externalId,displayName,externalId')).to.deep.equal([
      'column_twice',
      { column: 'externalId' },
    ]);
    expect(await refused('External ID,external-id,displayName')).to.deep.equal([
      'column_twice_by_names',
      { column: 'externalId', one: 'External ID', other: 'external-id' },
    ]);
  });

  it('is refused with what is true of it', async () => {
    const { columns: known, required } = people;
    const missing = ['header_missing', { required, known }];
    expect(await refused('p1,Ann\np2,Bob\n')).to.deep.equal(missing);
    expect(await refused('{"externalId": 1}')).to.deep.equal(missing);
    expect(await refused('"never closed\n\n')).to.deep.equal(missing);
    expect(await refused('externalId,displayName,employer,shoe size\n')).to.deep.equal([
      'columns_unknown',
      { columns: 'employer, shoe size', known },
    ]);
    expect(await refused('displayName,lat\nAnn,1')).to.deep.equal([
      'columns_missing',
      { columns: ['externalId'] },
    ]);
    for (const empty of ['', '\n\n', ' , ,\n;;\n', '\uFEFF', '""\n'])
      expect(await refused(empty)).to.equal('file_empty');
    expect(await refused('\n'.repeat(1000))).to.equal('file_empty');
    for (const end of ['\n', '\r', '\r\n', ' ;\n'])
      expect(await refused(`${end.repeat(262_144)}externalId\n`)).to.deep.equal([
        'header_far',
        { from: 1, to: 1000 },
      ]);
    expect(
      await refused(`sep=,\n${' '.repeat(9000)}\n`.padEnd(300_000, `${' '.repeat(9000)}\n`)),
    ).to.deep.equal(['header_far', { from: 2, to: 31 }]);
    expect(await header(`${'\n'.repeat(1000 - 1)}externalId,displayName\n`)).to.have.length(3);
  });

  it('has a hundred columns at most, known or not, and a bounded length', async () => {
    const unknown = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(',');
    expect(await refused(`externalId,displayName,${unknown(34_000)}`)).to.deep.equal([
      'columns_too_many',
      { most: 100 },
    ]);
    expect(await refused(`externalId,displayName,${unknown(99)}`)).to.deep.equal([
      'columns_too_many',
      { most: 100 },
    ]);
    expect(await refused(`externalId,displayName,${unknown(98)}`)).to.have.nested.property(
      '[0]',
      'columns_unknown',
    );
    expect(await header(`externalId,displayName${','.repeat(250)}\n`)).to.have.length(3);
    for (const long of ['a'.repeat(1_000_000), `"${'a'.repeat(1_000_000)}`, `\n\n${'a'.repeat(1_000_000)}\n`])
      expect(await refused(long)).to.have.nested.property('[0]', 'header_too_long');
  });

  it('may be told by a mapping, which names what is in the file', async () => {
    const text = 'Kundennr.,Full Name,Shoe size\np1,Ann,38\n';
    const mapping = { 'kundennr.': 'externalId', 'Full name': 'Display Name', 'Shoe size': '' };
    expect(await header(text, mapping)).to.deep.equal([',', 'externalId', 'displayName']);
    expect(await said(text, { mapping })).to.deep.equal([[2, { externalId: 'p1', displayName: 'Ann' }]]);
    expect(await refused(text, { mapping: { ...mapping, 'Full name': 'nickname' } })).to.deep.equal([
      'mapping_unknown',
      { column: 'nickname', known: people.columns },
    ]);
    expect(await refused(text, { mapping: { ...mapping, Colour: 'lat' } })).to.deep.equal([
      'mapping_of_nothing',
      { heading: 'Colour' },
    ]);
  });

  it('may be mapped away, while another heading stands for the same column, or in exchange for another', async () => {
    const columns = [...people.columns, 'email', 'phone'];
    const headerBy = async (text: string, mapping: Record<string, string>) =>
      (await open(text, { columns, mapping })).header.map(({ column, name }) => [name, column]);
    const taken = [
      ['externalId', 'externalId'],
      ['displayName', 'displayName'],
    ];
    for (const mapping of [
      { email: '', 'Work mail': 'email' },
      { 'Work mail': 'email', email: '' },
    ])
      expect(await headerBy('externalId,displayName,email,Work mail\n', mapping)).to.deep.equal([
        ...taken,
        ['Work mail', 'email'],
      ]);
    const swap = { phone: 'email', email: 'phone' };
    expect(await headerBy('externalId,displayName,email,phone\n', swap)).to.deep.equal([
      ...taken,
      ['email', 'phone'],
      ['phone', 'email'],
    ]);
    const text = 'externalId,displayName,email,Work mail\n';
    expect(await refused(text, { mapping: { email: '', 'Work mail': '*' } })).to.have.nested.property(
      '[0]',
      'mapping_unknown',
    );
    expect(await refused('externalId,displayName,*\n', { mapping: { '*': 'lat' } })).to.have.nested.property(
      '[0]',
      'mapping_of_nothing',
    );
  });
});
