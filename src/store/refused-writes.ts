import { Problem } from '../domain/problem.ts';
import type { Store } from './port.ts';

export interface RefusedWrites {
  readonly store: Store;
  /** When the disk last refused a write, in milliseconds; undefined once it took one some time after that. */
  readonly refusedAt: () => number | undefined;
}

/** A refusal counts so long by itself: a small write may go through, into pages that were free, while those that matter do not. */
export const refusalMs = 10_000;

/** A store that remembers whether its disk takes writes. */
export function rememberRefusedWrites(store: Store, now: () => number): RefusedWrites {
  let refusedAt: number | undefined;
  return {
    store: {
      ...store,
      async commit(scope, unit) {
        try {
          await store.commit(scope, unit);
          if (refusedAt !== undefined && now() - refusedAt >= refusalMs) refusedAt = undefined;
        } catch (error) {
          if (error instanceof Problem && error.sentence.key === 'disk_full') refusedAt = now();
          throw error;
        }
      },
    },
    refusedAt: () => refusedAt,
  };
}
