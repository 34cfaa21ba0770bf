import { job } from '../src/queue/job.ts';
import { everyHour, minute } from '../src/queue/slot.ts';
import type { LinkExpiry } from '../src/services/partners/link-expiry.ts';

/** Ends the links to partners' portals whose consent ran out. */
export const endExpiredLinks = job({
  name: 'end-expired-links',
  payload: {},
  slot: everyHour,
  lane: 'rounds',
  timeoutMs: 5 * minute,
  rights: ['partnerLink:expire'],
  run:
    ({ linkExpiry }: { readonly linkExpiry: LinkExpiry }) =>
    (ctx) =>
      linkExpiry.endExpired(ctx),
});
