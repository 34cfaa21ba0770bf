import type { Scope } from '../../domain/access/scope.ts';
import { Unreadable } from '../../domain/problem.ts';
import { participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

/**
 * Of participants whose rows did not open, those that are damaged. In a backup from before somebody was erased their row lies there
 * still: its key is destroyed, so it is as if it were not.
 */
export async function damagedOf(
  store: Pick<Store, 'get'>,
  scope: Scope,
  ids: readonly string[],
): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const id of ids)
    try {
      await store.get(scope, participants, id);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      damaged.push(id);
    }
  return damaged;
}
