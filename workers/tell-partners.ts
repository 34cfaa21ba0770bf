import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { TellingPartners } from '../src/services/partners/telling-partners.ts';

/** Plans what partners' portals are told of a decision about somebody who is linked. */
export const tellPartners = job({
  name: 'tell-partners',
  payload: { matchId: id, decisionId: id },
  startedBy: {
    'match.decided': ({ matchId, decisionId }) => ({
      subject: decisionId,
      payload: { matchId, decisionId },
    }),
  },
  lane: 'mails',
  timeoutMs: 2 * minute,
  rights: ['delivery:send'],
  run:
    ({ tellingPartners }: { readonly tellingPartners: Pick<TellingPartners, 'tellOfDecision'> }) =>
    (ctx, { matchId, decisionId }) =>
      tellingPartners.tellOfDecision(ctx, matchId, decisionId),
});
