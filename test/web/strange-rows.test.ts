import { expect } from 'chai';
import { mayKeep, mendsOf } from '../../web/imports/mends.ts';
import type { Check } from '../../web/imports/session.ts';
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
});
