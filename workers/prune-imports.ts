import { job } from '../src/queue/job.ts';
import { everyNight, minute } from '../src/queue/slot.ts';
import type { Pruning } from '../src/services/operations/pruning.ts';

/** Takes away dry runs, and what files were refused, once they have been kept long enough. */
export const pruneImports = job({
  name: 'prune-imports',
  payload: {},
  slot: everyNight,
  lane: 'rounds',
  timeoutMs: 10 * minute,
  rights: ['records:prune'],
  run:
    ({ pruning }: { readonly pruning: Pruning }) =>
    (ctx) =>
      pruning.pruneImports(ctx),
});
