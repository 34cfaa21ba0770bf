import { job } from '../src/queue/job.ts';
import { everyHour, minute } from '../src/queue/slot.ts';
import type { ForgettingAgain } from '../src/services/rights/forgetting-again.ts';

/** Whoever was erased and came back with an old backup goes once more, before long. */
export const forgetAgain = job({
  name: 'forget-again',
  payload: {},
  slot: everyHour,
  lane: 'rounds',
  timeoutMs: 10 * minute,
  rights: ['erasure:finish'],
  run:
    ({ forgetting }: { readonly forgetting: ForgettingAgain }) =>
    (ctx) =>
      forgetting.beginAgain(ctx),
});
