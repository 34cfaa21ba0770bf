import type { Row } from '../../../domain/values/row.ts';
import type { Collection } from '../../../store/collection.ts';
import { edits, importedCells } from '../../../store/collections/index.ts';
import { type Removal, type Store, walk } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import type { Context } from '../../kit/context.ts';
import { cellsIdOf } from '../cell-memory.ts';

/** A record that goes, with its history and what files said of it. */
export async function withHistory(
  store: Store,
  ctx: Context,
  collection: Collection,
  row: Row,
): Promise<readonly Removal[]> {
  const removals = [removal(collection, row, row.version)];
  const key = { key: [row.id], unseal: false } as const;
  for await (const edit of walk(store, ctx.scope, edits, 'bySubject', key))
    removals.push(removal(edits, edit, edit.version));
  const cells = await store.get(ctx.scope, importedCells, cellsIdOf(row.id), { unseal: false });
  if (cells !== undefined) removals.push(removal(importedCells, cells, cells.version));
  return removals;
}
