import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import { plusSeconds } from '../../src/domain/values/time.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  importedRecords,
  importedRows,
  importPieces,
  importRejections,
  importRemarks,
  imports,
} from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';
import { roundOf } from '../support/rounds.ts';

const day = 86_400;
const lines = ['externalId,displayName,birthYear', 'p1,Ada,1984', 'p2,Bo,never', 'p3,Cy,1990'];

describe('what is kept of files', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (dryRun: boolean) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const { id } = await useCases.imports.receive(here.command, { kind: 'participants', dryRun, bytes });
    await useCases.imports.apply(here.command, id);
    return id;
  };
  /** Says that a file was last touched so many seconds ago. */
  const touched = async (id: string, seconds: number, state?: 'applying') => {
    const row = await useCases.store.get(here.command.scope, imports, id);
    if (row === undefined) return expect.fail(`no ${id}`);
    const then = plusSeconds(useCases.clock(), -seconds);
    const { organisationId } = here;
    const old = next(row, then, { ...(state && { state }) });
    await useCases.store.commit(here.command.scope, {
      organisationId,
      puts: [put(imports, old, row.version)],
    });
  };
  const kept = async (id: string) => {
    const count = (collection: Collection) =>
      useCases.store.count(here.command.scope, collection, 'byImport', [id]);
    return {
      file: (await useCases.store.get(here.command.scope, imports, id)) !== undefined,
      cells: (await count(importPieces)) + (await count(importRejections)) + (await count(importRemarks)),
      rows: await count(importedRows),
      records: await count(importedRecords),
    };
  };
  const prune = () => useCases.pruning.pruneImports(roundOf('records:prune'));

  it('is a dry run for a week, and refused cells for 90 days: then they are gone, and the report stays', async () => {
    const [dryOld, dryNew, dryGoing, old, young] = [
      ...[await send(true), await send(true), await send(true)],
      ...[await send(false), await send(false)],
    ] as const;
    await touched(dryOld, limits.dryRunDays * day + 1);
    await touched(dryNew, limits.dryRunDays * day);
    await touched(dryGoing, limits.dryRunDays * day + 1, 'applying');
    await touched(old, limits.refusedCellDays * day + 1);
    await touched(young, limits.refusedCellDays * day);
    const [before, standing] = [await kept(old), await Promise.all([dryNew, dryGoing, young].map(kept))];
    expect(before).to.deep.equal({ file: true, cells: 1, rows: 3, records: 2 });

    expect(await prune()).to.be.above(2);

    expect(await kept(dryOld)).to.deep.equal({ file: false, cells: 0, rows: 0, records: 0 });
    expect(await kept(old)).to.deep.equal({ ...before, cells: 0 });
    expect(await Promise.all([dryNew, dryGoing, young].map(kept))).to.deep.equal(standing);
    const report = await useCases.imports.get(here.command, old);
    expect([report.created, report.rejected]).to.deep.equal([2, []]);
    expect(await prune()).to.equal(0);
    // What was applied can still be taken back.
    await useCases.imports.undo(here.command, old);
  });

  it('is for the round alone to take away', async () => {
    expect((await refusal(useCases.pruning.pruneImports(roundOf('records:verify')))).code).to.equal(
      'forbidden',
    );
  });
});
