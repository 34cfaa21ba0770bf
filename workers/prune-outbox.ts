import { job } from '../src/queue/job.ts';
import { everyHour, minute } from '../src/queue/slot.ts';
import type { Pruning } from '../src/services/operations/pruning.ts';

/** Takes away what has been kept long enough. */
export const pruneOutbox = job({
  name: 'prune-outbox',
  payload: {},
  slot: everyHour,
  lane: 'rounds',
  timeoutMs: 2 * minute,
  rights: ['records:prune'],
  run:
    ({ pruning }: { readonly pruning: Pruning }) =>
    (ctx) =>
      pruning.prune(ctx),
});
