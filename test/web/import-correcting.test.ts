import { expect } from 'chai';
import { correct, correctMany } from '../../web/imports/checking.ts';
import { sessionStore } from '../../web/imports/session.ts';
import { read } from './import-sheets.ts';

describe('a cell that is corrected on the page', () => {
  it('is corrected in what the row is known by, too, and that in nothing else', async () => {
    // Nothing is sent: the second row is in doubt.
    const { session, sources, rows } = await read('Company,Contact\nHarbor Bakry,Sue\nTotal: 1,\n');
    const check = {
      sources,
      rows,
      outcomes: new Map(),
      out: new Set<number>(),
      trying: new Set<number>(),
      more: false,
    };
    const doubted = rows.map((row) => ({ ...row, faults: [{ column: 'contactName', key: 'row_is_note' }] }));
    sessionStore.set({ ...session, check: { ...check, rows: doubted } });
    const cells = (index: number) => sessionStore.get()?.check?.rows[index]?.cells;
    correct(session.file, 0, 'name', 'Harbour Bakery');
    expect(cells(0)).to.include({ externalId: 'Harbour Bakery', name: 'Harbour Bakery', contactName: 'Sue' });
    correct(session.file, 0, 'externalId', 'HB');
    expect(cells(0)).to.include({ externalId: 'HB', name: 'Harbour Bakery' });
    correctMany(session.file, [{ index: 1, column: 'name', value: 'Total' }]);
    expect(cells(1)).to.include({ externalId: 'Total', name: 'Total' });
    sessionStore.set(undefined);
  });
});
