import { job } from '../src/queue/job.ts';
import { everyMinute, minute } from '../src/queue/slot.ts';
import type { Deferrals } from '../src/services/matches/deferrals.ts';

/** Brings back matches that were put aside until now. */
export const returnDeferred = job({
  name: 'return-deferred',
  payload: {},
  slot: everyMinute,
  lane: 'rounds',
  timeoutMs: 2 * minute,
  rights: ['match:return'],
  run:
    ({ deferrals }: { readonly deferrals: Deferrals }) =>
    (ctx) =>
      deferrals.returnDeferred(ctx),
});
