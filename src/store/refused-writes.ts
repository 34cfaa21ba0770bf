import { Problem } from '../domain/problem.ts';
import type { Store } from './port.ts';

export interface RefusedWrites {
  readonly store: Store;
  /** When the disk last refused a write that none has followed since, in milliseconds; undefined when it takes them. */
  readonly refusedAt: () => number | undefined;
}

/** A store that remembers whether its disk took the last write. */
export function rememberRefusedWrites(store: Store, now: () => number): RefusedWrites {
  let refusedAt: number | undefined;
  return {
    store: {
      ...store,
      async commit(scope, unit) {
        try {
          await store.commit(scope, unit);
          refusedAt = undefined;
        } catch (error) {
          if (error instanceof Problem && error.sentence.key === 'disk_full') refusedAt = now();
          throw error;
        }
      },
    },
    refusedAt: () => refusedAt,
  };
}
