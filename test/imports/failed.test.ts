import { expect } from 'chai';
import type { Work } from '../../src/queue/work.ts';
import { importPieces, imports, work } from '../../src/store/collections/index.ts';
import { first, next, put } from '../../src/store/rows.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

const bytes = new TextEncoder().encode('externalId,displayName\np1,Ann\n');

describe('an import that failed', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const receive = () =>
    useCases.imports.receive(here.command, { kind: 'participants', dryRun: false, bytes });
  const plant = async (importId: string, more: Partial<Work>): Promise<Work> => {
    const row: Work = {
      ...first(`apply-import:${importId}`, here.organisationId, useCases.clock()),
      ...{ job: 'apply-import', payload: { importId }, state: 'dead', epoch: 3, attempts: 3 },
      dueAt: useCases.clock(),
      ...more,
    };
    const { organisationId } = here;
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(work, row, 0)] });
    return row;
  };
  const pieces = (id: string) => useCases.store.count(here.command.scope, importPieces, 'byImport', [id]);

  it('says why by what its work died of, and lets its bytes go', async () => {
    const why = {
      forbidden: 'import_sender_may_not',
      timed_out: 'import_took_too_long',
      unavailable: 'import_not_kept',
      unreadable: 'import_met_damage',
      process_ended: 'import_broke_off',
      TypeError: 'import_broke_off',
    };
    for (const [lastError, key] of Object.entries(why)) {
      const { id } = await receive();
      const dead = await plant(id, { lastError });
      await useCases.deadImports.endImport(here.command, dead.id);
      const file = await useCases.imports.get(here.command, id);
      expect([file.state, file.problem?.key], lastError).to.deep.equal(['failed', key]);
      expect(await pieces(id)).to.equal(0);
      // The same bytes again are a new import, which can come to its end.
      const again = await receive();
      expect(again.id).to.not.equal(id);
      await useCases.imports.apply(here.command, again.id);
      expect((await useCases.imports.get(here.command, again.id)).state).to.equal('done');
    }
  });

  it('is none while its work lives, and stays as it ended', async () => {
    const { id } = await receive();
    const waiting = await plant(id, { state: 'waiting' });
    await useCases.deadImports.endImport(here.command, waiting.id);
    await useCases.deadImports.endImport(here.command, 'apply-import:none');
    expect((await useCases.imports.get(here.command, id)).state).to.equal('received');
    await useCases.imports.apply(here.command, id);
    const { organisationId } = here;
    const dead = next(waiting, useCases.clock(), { state: 'dead' });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(work, dead, 1)] });
    await useCases.deadImports.endImport(here.command, waiting.id);
    expect((await useCases.imports.get(here.command, id)).state).to.equal('done');
  });

  it('says so at once where its bytes can no longer be read', async () => {
    const { id } = await receive();
    const { scope } = here.command;
    const [piece] = (await useCases.store.list(scope, importPieces, 'byImport', { key: [id] })).items;
    const [file] = (await useCases.store.list(scope, imports, 'all', { descending: true, limit: 1 })).items;
    if (piece === undefined || file === undefined) throw new Error('nothing was kept');
    const content = Buffer.from('what is no table at all').toString('base64');
    const puts = [put(importPieces, next(piece, useCases.clock(), { content }), 1)];
    await useCases.store.commit(scope, { organisationId: here.organisationId, puts });
    await useCases.imports.apply(here.command, id);
    const failed = await useCases.imports.get(here.command, id);
    expect([failed.state, failed.problem?.key]).to.deep.equal(['failed', 'header_missing']);
    expect(await pieces(id)).to.equal(0);
  });
});
