import { job } from '../src/queue/job.ts';
import { everyMinute, minute } from '../src/queue/slot.ts';
import type { Expiry } from '../src/services/opportunities/expiry.ts';

/** Closes postings whose last day has passed, and opens those that were paused until now. */
export const expireOpportunities = job({
  name: 'expire-opportunities',
  payload: {},
  slot: everyMinute,
  lane: 'rounds',
  timeoutMs: 2 * minute,
  rights: ['opportunity:expire'],
  run:
    ({ expiry }: { readonly expiry: Expiry }) =>
    (ctx) =>
      expiry.expireOpportunities(ctx),
});
