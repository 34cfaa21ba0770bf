import { contentKeyOf, type ImportNote, quotesKeyOf } from '../../domain/import.ts';
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

/** What of a file quotes its rows. */
const notesOfFile = [importRejections, importRemarks] as const;

/** Each row that quotes a file, with what is sealed in it or without. */
export async function* notesOf(
  store: Store,
  ctx: Context,
  fileId: string,
  unseal: boolean,
): AsyncGenerator<{ readonly collection: Collection; readonly row: ImportNote }> {
  for (const collection of notesOfFile)
    for await (const row of walk(store, ctx.scope, collection, 'byImport', { key: [fileId], unseal }))
      yield { collection, row };
}

/**
 * Destroys the keys of what a file quotes, the newest too, and of its bytes where an end came before that. To be done while the rows
 * still say how many there were.
 */
export async function endQuotes(
  { store, destroyKey }: { readonly store: Store; readonly destroyKey: (subject: string) => Promise<void> },
  ctx: Context,
  fileId: string,
): Promise<void> {
  let newest = 0;
  for await (const { row } of notesOf(store, ctx, fileId, false))
    newest = Math.max(newest, row.generation ?? 0);
  for (let generation = 1; generation <= newest; generation += 1)
    await destroyKey(quotesKeyOf(fileId, generation));
  if (newest > 0) await destroyKey(contentKeyOf(fileId));
}
