import type { Clock } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import {
  importedRecords,
  importedRows,
  importPieces,
  importRejections,
  importRemarks,
} from '../../store/collections/index.ts';
import { type Check, type Removal, type Store, walk } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';

/** What quotes cells of a file. */
export const quotesOfFile: readonly Collection[] = [importPieces, importRejections, importRemarks];
/** All that a file left beside what it made. */
export const wholeFile: readonly Collection[] = [...quotesOfFile, importedRows, importedRecords];

const removalsTogether = 500;

/** Takes away what a file left in some collections, some rows a unit; then `last`. Gives how many rows. */
export async function dropRowsOfFile(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  fileId: string,
  collections: readonly Collection[],
  { checks = [], last = [] }: { readonly checks?: readonly Check[]; readonly last?: readonly Removal[] } = {},
): Promise<number> {
  let dropped = 0;
  let removals: Removal[] = [];
  const away = async (more: readonly Removal[] = []) => {
    const all = [...removals, ...more];
    removals = [];
    if (all.length === 0) return;
    await commit(deps, ctx, { removals: all, checks }, undefined);
    dropped += all.length;
  };
  for (const collection of collections) {
    const ofFile = { key: [fileId], unseal: false } as const;
    for await (const row of walk(deps.store, ctx.scope, collection, 'byImport', ofFile)) {
      removals.push(removal(collection, row));
      if (removals.length >= removalsTogether) await away();
    }
  }
  await away(last);
  return dropped;
}
