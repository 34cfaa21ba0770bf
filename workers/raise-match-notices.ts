import { id, ids, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

/** Tells coaches of matches the scorer found new, stronger, nearly possible or changed under way. */
export const raiseMatchNotices = job({
  name: 'raise-match-notices',
  payload: { matchIds: ids, cause: id },
  startedBy: {
    'matches.scored': ({ matchIds, cause }, outboxId) => ({
      subject: outboxId,
      payload: { matchIds, cause },
    }),
  },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser }: { readonly noticeRaiser: Pick<NoticeRaiser, 'raiseMatchNotices'> }) =>
    (ctx, { matchIds, cause }) =>
      noticeRaiser.raiseMatchNotices(ctx, matchIds, cause),
});
