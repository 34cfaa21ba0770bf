import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

/** Tells the coach in charge of an answer that somebody else recorded. */
export const raiseDecisionNotices = job({
  name: 'raise-decision-notices',
  payload: { matchId: id, decisionId: id },
  startedBy: {
    'match.decided': ({ matchId, decisionId }, outboxId) => ({
      subject: outboxId,
      payload: { matchId, decisionId },
    }),
  },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser }: { readonly noticeRaiser: Pick<NoticeRaiser, 'raiseDecisionNotices'> }) =>
    (ctx, { matchId, decisionId }) =>
      noticeRaiser.raiseDecisionNotices(ctx, matchId, decisionId),
});
