import { edits } from '../../../store/collections/index.ts';
import { type Removal, type Store, walk } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import type { Context } from '../../kit/context.ts';

/** The history of a record, which goes with it: the trail still tells that it was made and taken away. */
export async function historyOf(store: Store, ctx: Context, id: string): Promise<readonly Removal[]> {
  const removals: Removal[] = [];
  for await (const row of walk(store, ctx.scope, edits, 'bySubject', { key: [id], unseal: false }))
    removals.push(removal(edits, row, row.version));
  return removals;
}
