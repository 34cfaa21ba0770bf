import { questions, waitingMatches } from '../../../store/collections/index.ts';
import type { Removal, Store } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import type { Context } from '../../kit/context.ts';

/** Open questions for which nobody waits once those who go do not. `waited`: a question once for each of them. */
export async function dropUnasked(
  store: Store,
  ctx: Context,
  waited: readonly string[],
): Promise<readonly Removal[]> {
  const going = new Map<string, number>();
  for (const id of waited) going.set(id, (going.get(id) ?? 0) + 1);
  const rows = await store.getMany(ctx.scope, questions, [...going.keys()], { unseal: false });
  const removals: Removal[] = [];
  for (const row of rows) {
    const by = going.get(row.id) ?? 0;
    const waiting = await store.count(ctx.scope, waitingMatches, 'byQuestion', [row.id], by + 1);
    if (row.state === 'open' && waiting <= by) removals.push(removal(questions, row, row.version));
  }
  return removals;
}
