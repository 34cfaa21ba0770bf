import { outbox, work } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** Whether what somebody touched by hand is behind it: its work is one piece, done when it tells. */
export const isByHand = (cause: string): boolean => /^(participant|opportunity):/.test(cause);

const mostLooked = 500;

/**
 * Whether nothing of a cause is left to score: neither the file, round or command itself, nor facts it left, nor work they asked
 * for, but for the work `but`, which says that it is done.
 */
export async function isDone(
  store: Store,
  { scope }: Pick<Context, 'scope'>,
  cause: string,
  but?: string,
): Promise<boolean> {
  if (isByHand(cause)) return true;
  const behind = await store.get(scope, work, cause);
  if (behind !== undefined && behind.state !== 'dead') return false;
  for (const state of ['waiting', 'running'] as const) {
    for (const job of ['score-many', 'score-participant', 'score-opportunity']) {
      const { items } = await store.list(scope, work, 'byJob', { key: [job, state], limit: mostLooked });
      if (items.some(({ id, payload }) => payload.cause === cause && id !== but)) return false;
    }
  }
  const { items } = await store.list(scope, outbox, 'byRelayed', { key: [false], limit: mostLooked });
  return !items.some(({ workId, fact }) => workId === cause && fact.type.endsWith('.changed'));
}
