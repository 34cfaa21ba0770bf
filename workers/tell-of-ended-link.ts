import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { TellingPartners } from '../src/services/partners/telling-partners.ts';

/** Plans that a partner's portal is told that a link ended. */
export const tellOfEndedLink = job({
  name: 'tell-of-ended-link',
  payload: { partnerLinkId: id },
  startedBy: {
    'partnerLink.ended': ({ partnerLinkId }) => ({ subject: partnerLinkId, payload: { partnerLinkId } }),
  },
  lane: 'mails',
  timeoutMs: 2 * minute,
  rights: ['delivery:send'],
  run:
    ({ tellingPartners }: { readonly tellingPartners: Pick<TellingPartners, 'tellOfEnd'> }) =>
    (ctx, { partnerLinkId }) =>
      tellingPartners.tellOfEnd(ctx, partnerLinkId),
});
