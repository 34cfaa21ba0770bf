import { expect } from 'chai';
import { keepRejections } from '../../src/services/imports/report-rows.ts';
import { viewOf } from '../../src/services/imports/view.ts';
import { importRejections } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { openUseCases } from '../services/use-cases.ts';

describe('rejections of an older release', () => {
  it('are said as they were kept, beside newer ones, in the order of the file', async () => {
    const useCases = await openUseCases();
    const { command, organisationId } = await useCases.organisation();
    const bytes = new TextEncoder().encode('externalId,displayName\np1,Ann\n');
    const file = await useCases.imports.receive(command, { kind: 'participants', dryRun: false, bytes });
    const fault = { column: 'displayName', path: 'a', sentence: { key: 'cell_empty', data: {} } } as const;
    const old = (row: number) => ({
      ...first(`${file.id}-row-${row}`, organisationId, useCases.clock()),
      importId: file.id,
      row,
      path: 'b',
    });
    const csv = { header: [{ column: 'displayName', name: 'Name' }] };
    const puts = [
      ...keepRejections(file, csv, { row: 10, line: 12, cells: {} }, [fault, fault], useCases.clock()),
      put(importRejections, { ...old(2), message: 'As it was said.' }, 0),
      put(importRejections, old(3), 0),
    ];
    await useCases.store.commit(command.scope, { organisationId, puts });
    const { rejected } = await viewOf(useCases.store, command.scope, file);
    const said = (text: string) => ({ key: 'as_given', data: { text } });
    const kept = { ...{ row: 10, line: 12, column: 'Name', path: 'a' }, sentence: fault.sentence };
    expect(rejected).to.deep.equal([
      { ...{ row: 2, line: undefined, column: 'b', path: 'b' }, sentence: said('As it was said.') },
      { ...{ row: 3, line: undefined, column: 'b', path: 'b' }, sentence: said('') },
      kept,
      kept,
    ]);
    await useCases.close();
  });
});
