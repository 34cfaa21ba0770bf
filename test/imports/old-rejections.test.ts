import { expect } from 'chai';
import { keepRejection } from '../../src/services/imports/rejections.ts';
import { viewOf } from '../../src/services/imports/view.ts';
import { first, put } from '../../src/services/kit/commit.ts';
import { importRejections } from '../../src/store/collections/index.ts';
import { openUseCases } from '../services/use-cases.ts';

describe('rejections of an older release', () => {
  it('are said as they were kept, beside newer ones, in the order of the file', async () => {
    const useCases = await openUseCases();
    const { command, organisationId } = await useCases.organisation();
    const bytes = new TextEncoder().encode('externalId,displayName\np1,Ann\n');
    const file = await useCases.imports.receive(command, { kind: 'participants', dryRun: false, bytes });
    const kept = { row: 10, path: 'a', sentence: { key: 'cell_empty', data: {} } } as const;
    const old = (row: number) => ({
      ...first(`${file.id}-row-${row}`, organisationId, useCases.clock()),
      importId: file.id,
      row,
      path: 'b',
    });
    const puts = [
      keepRejection(file, kept, useCases.clock()),
      put(importRejections, { ...old(2), message: 'As it was said.' }, 0),
      put(importRejections, old(3), 0),
    ];
    await useCases.store.commit(command.scope, { organisationId, puts });
    const { rejected, ...rest } = await viewOf(useCases.store, command.scope, file);
    const said = (text: string) => ({ key: 'as_given', data: { text } });
    expect(rejected).to.deep.equal([
      { row: 2, path: 'b', sentence: said('As it was said.') },
      { row: 3, path: 'b', sentence: said('') },
      kept,
    ]);
    expect({ ...rest, rejected: [] }).to.deep.equal(file);
    await useCases.close();
  });
});
