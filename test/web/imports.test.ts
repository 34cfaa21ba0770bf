import { expect } from 'chai';
import { stateOf } from '../../web/imports/checking.ts';
import { guessByRows, guessColumns, guessKind, halfNames } from '../../web/imports/guessing.ts';
import { leftOut } from '../../web/imports/left-out.ts';
import { mendsOf } from '../../web/imports/mends.ts';
import { buildFile } from '../../web/imports/rebuild.ts';
import { readRows } from '../../web/imports/rows.ts';
import { type Check, headOf, missingColumns, sourcesOf, withColumn } from '../../web/imports/session.ts';
import type { FileRefused } from '../../web/imports/sheet.ts';
import { outcomesOf } from '../../web/imports/trial.ts';
import { open, read } from './import-sheets.ts';

const excel = [
  '\uFEFFClient list – Harbour team;;;;',
  '',
  'Client no.;Name;Phone no.;Shoe size;;',
  "C-1;José Ruiz;'+44 7700 900111;9;;",
  ';;;;;',
  'C-2;"Lee;\nBo";07700 900112;;;',
  ';;;;;',
].join('\r\n');

describe('a spreadsheet that nobody here wrote', () => {
  it('is read below its titles, by the sign that parts it, with what each heading most likely stands for', async () => {
    const session = await open(excel);
    expect([headOf(session).line, headOf(session).delimiter, session.kind]).to.deep.equal([
      3,
      ';',
      'participants',
    ]);
    expect(session.columns).to.deep.equal(['externalId', 'displayName', 'phone', '']);
    expect(missingColumns(session)).to.deep.equal([]);
    expect(missingColumns(withColumn(session, 1, ''))).to.deep.equal(['displayName']);
    expect(guessKind(['Job title', 'Company', 'Working hours', 'Job no'])).to.equal('opportunities');
    expect(guessColumns('opportunities', ['Arbeitgeber', 'Stundenlohn', 'Wage to'])).to.deep.equal([
      ...['employer', 'wageMin', 'wageMax'],
    ]);
    expect(guessColumns('participants', ['Name', 'Cell Phone'])).to.deep.equal(['displayName', 'phone']);
    const byRows = (kind: 'participants' | 'opportunities', ...cells: readonly string[]) =>
      guessByRows(
        kind,
        guessColumns(kind, ['Name', 'Hours']),
        cells.map((cell) => ['Ann', cell]),
      )[1];
    expect(byRows('participants', 'mon-fri 08:00-16:00', '', 'Sat 9am - 1pm')).to.equal('availability');
    expect(byRows('opportunities', '8.30-16.30', 'ask')).to.equal('hoursMax');
    expect(byRows('opportunities', 'Mo-Fr 8-16', 'ask', 'Di 7:00-12:00')).to.equal('schedule');
    expect(byRows('participants', '16', '37.50', '37,5')).to.equal('hoursMax');
    expect(byRows('participants')).to.equal('hoursMax');
    expect(halfNames(['First name', 'Surname'])).to.deep.equal([0, 1]);
  });

  it('says what to do with a workbook', async () => {
    const refused = await open(new Uint8Array([0x50, 0x4b, 3, 4, 0])).catch(
      (error: FileRefused) => error.key,
    );
    expect(refused).to.equal('file_workbook');
    const page = await open('<html><table><tr><td>id</td></tr></table></html>').catch(
      (error: FileRefused) => error.key,
    );
    expect(page, 'a table of a web page called .xls').to.equal('file_workbook');
    const picture = await open(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])).catch(
      (error: FileRefused) => error.key,
    );
    expect(picture).to.equal('file_picture');
  });

  it('is sent with the taken columns alone, each row on its own line', async () => {
    const { session, sources, rows } = await read(excel);
    expect(
      rows.map(({ line, cells, faults }) => [line, cells.displayName, faults.map(({ key }) => key)]),
    ).to.deep.equal([
      [4, 'José Ruiz', []],
      [6, 'Lee; Bo', ['cell_lines_joined']],
    ]);
    const built = buildFile(headOf(session), sources, rows, () => true);
    expect(built.text.split('\n')).to.deep.equal([
      ...[
        '',
        '',
        'Client no.,Name,Phone no.',
        "C-1,José Ruiz,'+44 7700 900111",
        '',
        'C-2,Lee; Bo,07700 900112',
        '',
      ],
    ]);
    expect(built.mapping).to.deep.equal({
      'Client no.': 'externalId',
      Name: 'displayName',
      'Phone no.': 'phone',
    });
    expect([...built.numberOf]).to.deep.equal([
      [0, 1],
      [1, 3],
    ]);
    const said = outcomesOf(built, {
      rows: [{ row: 3, line: 6, outcome: 'refused' }],
      faults: [{ row: 3, line: 6, column: 'Phone no.', path: 'contact.phone', message: 'No.' }],
      remarks: [],
    });
    expect(said.get(1)?.faults).to.deep.equal([{ column: 'phone', message: 'No.' }]);
  });

  it('keeps lines apart that cannot be told into cells, and letters that may be wrong', async () => {
    const broken = await read('id,name\n1,"Bo\n2,Cy\n3,Di,extra\n4,Ed\n');
    const texts = broken.rows.map(({ line, text, cells }) => [line, text ?? cells.displayName]);
    expect(texts).to.deep.include([3, 'Cy']).and.to.deep.include([5, 'Ed']);
    expect(broken.rows.find(({ line }) => line === 4)?.text).to.equal('3,Di,extra');
    const western = await read(
      Uint8Array.from([...Buffer.from('id,name\n1,Jos'), 0xe9, 0x0a, ...Buffer.from('2,Micha'), 0xb3, 0x0a]),
    );
    expect(western.rows.map(({ cells, faults }) => [cells.displayName, faults.length])).to.deep.equal([
      ['José', 0],
      ['Micha³', 1],
    ]);
  });

  it('is known by its email where it has no number, which stays the email, too', async () => {
    const session = await open('Name;E-Mail\nAnn;a@sample.example');
    expect(missingColumns(session)).to.deep.equal([]);
    expect(sourcesOf(session)).to.deep.equal({ externalId: 1, displayName: 0, email: 1 });
    // A column that is the number can be the name as well.
    const numbered = await open('id;Shoe\nAnn;9');
    const named = withColumn(numbered, 0, 'displayName');
    expect(sourcesOf(named)).to.deep.equal({ externalId: 0, displayName: 0 });
  });

  it('offers no month first for dates between points', async () => {
    const session = await open('id;Name;Free from\np1;Ann;03.11.2026');
    const { rows } = await readRows(session.file, headOf(session), sourcesOf(session));
    const fault = { column: 'availableFrom', message: '' };
    const check: Check = {
      ...{ sources: sourcesOf(session), rows, more: false, out: new Set(), trying: new Set() },
      outcomes: new Map([[0, { outcome: 'refused', columns: [], remarks: [], faults: [fault] }]]),
    };
    expect(mendsOf(check)).to.deep.equal([]);
  });

  it('keeps a row whole whose left-out cell runs over lines', async () => {
    const session = await open('id;Name;Remarks\np1;Ann;"two\nlines"\np2;Bo;');
    const { rows } = await readRows(session.file, headOf(session), sourcesOf(session));
    expect(rows).to.deep.equal([
      { line: 2, cells: { externalId: 'p1', displayName: 'Ann' }, faults: [] },
      { line: 4, cells: { externalId: 'p2', displayName: 'Bo' }, faults: [] },
    ]);
  });

  it('is mended in many rows at once, where one way of reading fits all of a column', async () => {
    const { sources, rows } = await read(
      'id,name,free from,max hours\n1,A,12/03/2026,N/A\n2,B,25/03/2026,30\n',
    );
    const refused = (column: string) => ({
      outcome: 'refused' as const,
      columns: [],
      remarks: [],
      faults: [{ column, message: '' }],
    });
    const check: Check = {
      ...{ sources: { ...sources, availableFrom: 2 }, more: false, out: new Set(), trying: new Set() },
      rows: rows.map((row) => ({
        ...row,
        cells: { ...row.cells, availableFrom: row.cells.availableFrom ?? '' },
      })),
      outcomes: new Map([
        [
          0,
          {
            ...refused('availableFrom'),
            faults: [...refused('availableFrom').faults, ...refused('hoursMax').faults],
          },
        ],
      ]),
    };
    expect(stateOf(check, 0)).to.equal('refused');
    expect(mendsOf(check).map(({ what, cells }) => [what, cells.map(({ value }) => value)])).to.deep.equal([
      ['placeholder', ['']],
      ['day_first', ['2026-03-12', '2026-03-25']],
    ]);
  });

  it('is read as agencies keep them: titles above, columns by other names, employers known by their name', async () => {
    const people = await open(
      'Northside,,,\nAs at 3/5/26,,,\n,,,\nRef #,Client Name,Looking for,Hrs/wk\nN/1,Kath,cleaner,16\n',
    );
    expect(people.columns).to.deep.equal(['externalId', 'displayName', 'occupations', 'hoursMax']);
    const postings = await open(
      'Stellen;;;;\nLfd. Nr.;Firma;Stelle;Arbeitszeit;Std./Woche;Stundenlohn brutto;Eintritt ab\n1;A;B;mo 8-12;4;12;1.6.26\n',
    );
    expect(postings.columns).to.deep.equal([
      ...['externalId', 'employer', 'title', 'schedule', 'hoursMax', 'wageMin', 'startDate'],
    ]);
    const firms = await open('CONTACTS\t\t\nCompany\tWhat they do\tWho to ask for\nMill\tflour\tSue\n');
    expect(firms.columns).to.deep.equal(['name', 'sector', 'contactName']);
    expect(missingColumns(firms)).to.deep.equal([]);
    expect(sourcesOf(firms)).to.deep.include({ externalId: 0, name: 0 });
  });

  it('is offered dates of two figures for a year in either order, as of this century', async () => {
    const session = await open('id;Name;Free from\np1;Ann;3/5/26');
    const { rows } = await readRows(session.file, headOf(session), sourcesOf(session));
    const fault = { column: 'availableFrom', message: '' };
    const check: Check = {
      ...{ sources: sourcesOf(session), rows, more: false, out: new Set(), trying: new Set() },
      outcomes: new Map([[0, { outcome: 'refused', columns: [], remarks: [], faults: [fault] }]]),
    };
    expect(mendsOf(check).map(({ what, cells }) => [what, cells[0]?.value])).to.deep.equal([
      ['day_first', '2026-05-03'],
      ['month_first', '2026-03-05'],
    ]);
  });

  it('has one correction made in every refused row that says the same there, and in no other', async () => {
    const { sources, rows } = await read(
      'id,name,stage\n1,A,ready\n2,B,redy\n3,C, redy \n4,D,redy\n5,E,lost\n',
    );
    const refused = (column: string) => ({
      ...{ outcome: 'refused' as const, columns: [], remarks: [] },
      faults: [{ column, message: '' }],
    });
    const check: Check = {
      ...{ sources, rows, more: false, out: new Set([3]), trying: new Set() },
      corrected: { column: 'stage', from: 'redy', to: 'ready' },
      // Of the second the stage is right; the fourth is left out.
      outcomes: new Map([
        ...[2, 3, 4].map((index) => [index, refused('stage')] as const),
        [1, refused('displayName')],
      ]),
    };
    const [same, ...others] = mendsOf(check);
    expect(others.map(({ what, column }) => [what, column])).to.deep.equal([['out', 'stage']]);
    expect(same).to.deep.include({ what: 'same', column: 'stage', from: 'redy', count: 1 });
    expect(same?.cells).to.deep.equal([{ index: 2, column: 'stage', value: 'ready' }]);
    const emptied = mendsOf({ ...check, corrected: { column: 'stage', from: '', to: 'ready' } });
    expect(emptied.map(({ what }) => what)).to.deep.equal(['out']);
  });

  it('gives back what was left out to whom it was left out by', () => {
    leftOut.keep('imp_1', { owner: 'usr_1', count: 1, sheet: 'id' });
    leftOut.keep('imp_2', { owner: 'usr_1', count: 0, sheet: 'id' });
    expect(leftOut.of('imp_1', 'usr_1')).to.deep.include({ count: 1, sheet: 'id' });
    expect([leftOut.of('imp_1', 'usr_2'), leftOut.of('imp_2', 'usr_1')]).to.deep.equal([
      undefined,
      undefined,
    ]);
  });
});
