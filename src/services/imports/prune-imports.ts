import type { Import } from '../../domain/import.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import {
  importedRecords,
  importedRows,
  importPieces,
  importRejections,
  importRemarks,
  imports,
} from '../../store/collections/index.ts';
import { type Removal, type Store, walk } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly limits: { readonly dryRunDays: number; readonly refusedCellDays: number };
}

/** What quotes cells of a file. */
const quotes = [importPieces, importRejections, importRemarks];
/** All that goes with a dry run. */
const whole = [...quotes, importedRows, importedRecords];

const daySeconds = 86_400;
const removalsTogether = 500;

/**
 * Takes away dry runs, and what is still kept of the cells of applied files, once each has been left alone for its days. A file that
 * somebody goes on with stays. Gives how many rows.
 */
export async function pruneImports({ store, clock, limits }: Deps, ctx: RoundContext): Promise<number> {
  const now = clock();
  const before = (days: number) => plusSeconds(now, -days * daySeconds);
  const [dryRuns, cells] = [before(limits.dryRunDays), before(limits.refusedCellDays)];
  let dropped = 0;

  async function drop(file: Import, collections: readonly Collection[], last: readonly Removal[]) {
    const within = ctx.within(file.organisationId);
    let removals: Removal[] = [];
    const away = async (more: readonly Removal[] = []) => {
      const all = [...removals, ...more];
      removals = [];
      if (all.length === 0) return;
      await commit({ store, clock }, within, { removals: all }, undefined);
      dropped += all.length;
    };
    for (const collection of collections) {
      const ofFile = { key: [file.id], unseal: false } as const;
      for await (const row of walk(store, within.scope, collection, 'byImport', ofFile)) {
        removals.push(removal(collection, row));
        if (removals.length >= removalsTogether) await away();
      }
    }
    await away(last);
  }

  for await (const file of walk(store, ctx.everywhere(), imports, 'all', { unseal: false })) {
    if (file.state !== 'done' && file.state !== 'failed' && file.state !== 'undone') continue;
    if (file.dryRun && file.updatedAt < dryRuns) await drop(file, whole, [removal(imports, file)]);
    else if (file.updatedAt < cells) await drop(file, quotes, []);
  }
  return dropped;
}
