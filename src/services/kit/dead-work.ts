import type { Scope } from '../../domain/access/scope.ts';
import type { Work } from '../../queue/work.ts';
import { work } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';

/** Work that died, and the check under which a unit may say so. */
export interface DeadWork {
  readonly work: Work;
  /** Holds while it is dead: somebody may let it run again at any moment, and then nothing died. */
  readonly check: Check;
}

/** Work that is dead now; undefined when it was let run again, and so nothing is to be said of its end. */
export async function readDeadWork(
  store: Pick<Store, 'get'>,
  scope: Scope,
  workId: string,
): Promise<DeadWork | undefined> {
  const row = await store.get(scope, work, workId);
  if (row?.state !== 'dead') return undefined;
  return { work: row, check: { collection: work, id: row.id, version: row.version } };
}
