import { expect } from 'chai';
import { correctMany } from '../../web/imports/checking.ts';
import { mayKeep, mendsOf } from '../../web/imports/mends.ts';
import { buildFile } from '../../web/imports/rebuild.ts';
import { type Check, headOf, sessionStore } from '../../web/imports/session.ts';
import type { RowOutcome } from '../../web/imports/trial.ts';
import { read } from './import-sheets.ts';

describe('a spreadsheet with more in it than its rows', () => {
  it('says of its totals and notes that they look like none of its rows, and takes no name for one', async () => {
    const { rows } = await read(
      [
        'Company,Contact,Tel,Sector',
        'Mill,Sue,0113 496 0001,food',
        'Total Fitness,Bo,0113 496 0002,sport',
        'Sum & Co,,,',
        'Dock,Cy,0113 496 0003,',
        'Total: 4,,,',
        ',,,',
        'Exported by,Ann,,',
        'All phone numbers are those of 2026,,,',
      ].join('\n'),
    );
    const said = rows.map(({ line, faults }) => [
      line,
      ...faults.map(({ column, key }) => `${column} ${key}`),
    ]);
    expect(said).to.deep.equal([
      ...[[2], [3], [4], [5], [6, 'externalId row_is_total'], [8], [9, 'externalId row_is_note']],
    ]);
    const people = await read('Nr;Name;Telefon\n1;Ann;1\n2;Bo;2\nSumme;2;\n');
    expect(people.rows.at(-1)?.faults).to.deep.equal([{ column: 'externalId', key: 'row_is_total' }]);
  });

  it('is not read on by its headings where those of another table stand below', async () => {
    const { rows } = await read(
      'Ref;Name;Phone\n1;Ann;5\nPhone;Ref;Name\n6;2;Bo\nFirma;Ansprechpartner;Telefon\nMill;Sue;7\nRef;Name;Phone\n3;Cy;8',
    );
    expect(
      rows.map(({ line, cells, faults, text }) =>
        text === undefined ? [line, ...Object.values(cells)] : [line, faults[0]?.key],
      ),
    ).to.deep.equal([
      [2, '1', 'Ann', '5'],
      [3, 'row_is_header'],
      [4, '2', 'Bo', '6'],
      [5, 'row_is_other_header'],
      [6, 'row_of_other_table'],
      [7, 'row_is_header'],
      [8, '3', 'Cy', '8'],
    ]);
  });

  it('is offered what stood in merged cells, and to keep what stands where it would be written over', async () => {
    const { sources, rows } = await read(
      'id,employer,title,schedule,Post code\n1,Mill,A,mon 9-12,X\n2,,B,mon 9-12,Y\n3,,C,mon 9-12,Z\n',
    );
    const refused = {
      outcome: 'refused' as const,
      columns: [],
      remarks: [],
      faults: [{ column: 'employer', message: '' }],
    };
    const updated = {
      outcome: 'updated' as const,
      columns: ['postcode', 'title'],
      faults: [],
      remarks: ['postcode', 'title'].map((column) => ({ column, message: '' })),
    };
    const check: Check = {
      ...{ sources, rows, more: false, out: new Set(), trying: new Set() },
      outcomes: new Map<number, RowOutcome>([
        [0, updated],
        [1, refused],
        [2, refused],
      ]),
    };
    expect(mendsOf(check)).to.deep.equal([
      {
        what: 'above',
        column: 'employer',
        count: 2,
        cells: [1, 2].map((index) => ({ index, column: 'employer', value: 'Mill' })),
      },
    ]);
    expect(['postcode', 'title', 'employer'].map((column) => mayKeep(check, 0, column))).to.deep.equal([
      true,
      false,
      false,
    ]);
    const many = mendsOf({
      ...check,
      outcomes: new Map([
        [0, updated],
        [1, updated],
      ]),
    });
    expect(many.find(({ what }) => what === 'standing')?.cells).to.deep.equal(
      [0, 1].map((index) => ({ index, column: 'postcode', value: '' })),
    );
  });

  it('is understood where it numbers people, halves their names and writes in sentences', async () => {
    const { session, sources, rows } = await read(
      [
        'Client #,First Name,Last Name,Skills',
        '1001,Ann,Lee,"Good with people, till work"',
        '1002,Bo,,"cleaning, ironing"',
      ].join('\n'),
    );
    expect(session.columns).to.deep.equal(['externalId', '', '', 'experienceText', 'displayName']);
    expect(rows.map(({ cells }) => [cells.externalId, cells.displayName])).to.deep.equal([
      ['1001', 'Ann Lee'],
      ['1002', 'Bo'],
    ]);
    expect(buildFile(headOf(session), sources, rows, () => true).text.split('\n')[0]).to.equal(
      'Client #,First Name + Last Name,Skills',
    );
    const guessed = async (...lines: readonly string[]) => (await read(lines.join('\n'))).session.columns;
    expect(await guessed('Client;Telefon', '1001;5', '1002;6')).to.deep.equal(['externalId', 'phone']);
    expect(await guessed('Vorname;Name;Teilnehmer-ID', 'Ann;Lee;T1')).to.deep.equal([
      ...['', '', 'externalId', 'displayName'],
    ]);
    expect(await guessed('First name,Company,Surname,Tel', 'Sue,Mill,Ng,5')).to.deep.equal([
      ...['', 'name', '', 'contactPhone', 'contactName'],
    ]);
    expect(await guessed('Ref,Name,Skills', '1,Ann,baking|selling', '2,Bo,ironing')).to.include('skills');
  });

  it('is offered names turned, numbers with their zero, and rows without what cannot be read', async () => {
    const { sources, rows } = await read('id,name,phone\n1,"Lee, Ann",1632960444\n2,"Ng, Bo",x\n3,Cy,5\n');
    const remarks = [{ column: 'phone', message: '' }];
    const refused: RowOutcome = { outcome: 'refused', columns: [], remarks: [], faults: remarks };
    const check: Check = {
      ...{ sources, rows, more: false, out: new Set(), trying: new Set() },
      outcomes: new Map<number, RowOutcome>([
        [0, { outcome: 'created', columns: [], faults: [], remarks }],
        [1, refused],
        [2, refused],
      ]),
    };
    const said = mendsOf(check).map(({ what, cells }) => [what, ...cells.map(({ value }) => value)]);
    expect(said).to.deep.equal([
      ['turned', 'Ann Lee', 'Bo Ng'],
      ['zero', '01632960444'],
      ['out', '', ''],
    ]);
  });

  it('is offered a column of its own for the other end of what stands in one cell', async () => {
    const { session, sources, rows } = await read(
      'id,employer,title,working hours,hrs,pay\n1,Mill,A,mon 9-12,16-20,£12.50-13.20 p/h\n',
    );
    const faults = ['hoursMax', 'wageMin'].map((column) => ({ column, message: '' }));
    const check: Check = {
      ...{ sources, rows, more: false, out: new Set([0]), trying: new Set() },
      outcomes: new Map<number, RowOutcome>([[0, { outcome: 'refused', columns: [], remarks: [], faults }]]),
    };
    const offered = mendsOf({ ...check, out: new Set() }).filter(({ what }) => what === 'span');
    expect(offered.map(({ cells }) => cells.map(({ column, value }) => `${column} ${value}`))).to.deep.equal([
      ['hoursMax 20', 'hoursMin 16'],
      ['wageMin £12.50 p/h', 'wageMax £13.20 p/h'],
    ]);
    // Nothing is sent: the row is in doubt.
    const doubted = rows.map((row) => ({ ...row, faults: [{ column: 'title', key: 'row_is_note' }] }));
    sessionStore.set({ ...session, check: { ...check, rows: doubted } });
    correctMany(session.file, offered[0]?.cells ?? []);
    const { check: after } = sessionStore.get() ?? {};
    // The others stand where they stood.
    expect(Object.entries(after?.sources ?? {})).to.deep.equal([
      ...Object.entries(sources),
      ['hoursMin', -1],
    ]);
    expect(
      buildFile(
        headOf(session),
        after?.sources ?? {},
        after?.rows.map((row) => ({ ...row, faults: [] })) ?? [],
        () => true,
      ).text,
    ).to.match(/hoursMin.*\n(?:.*,)?16/);
    sessionStore.set(undefined);
  });
});
