import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

/** Tells of all that a file, a round or a command brought, when the last of its work is done. */
export const raiseCauseNotices = job({
  name: 'raise-cause-notices',
  payload: { cause: id, by: id },
  startedBy: {
    'cause.scored': ({ cause, by }, outboxId) => ({ subject: outboxId, payload: { cause, by } }),
  },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser }: { readonly noticeRaiser: Pick<NoticeRaiser, 'raiseOfCause'> }) =>
    (ctx, { cause, by }) =>
      noticeRaiser.raiseOfCause(ctx, cause, by),
});
