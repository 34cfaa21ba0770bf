import { id, instant, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';

/** One notice for all that came while a participant was paused. */
export const raisePauseDigest = job({
  name: 'raise-pause-digest',
  payload: { participantId: id, pausedSince: instant, stageChangeId: id },
  startedBy: {
    'participant.resumed': ({ participantId, pausedSince, stageChangeId }) => ({
      subject: stageChangeId,
      payload: { participantId, pausedSince, stageChangeId },
    }),
  },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['notice:raise'],
  run:
    ({ noticeRaiser }: { readonly noticeRaiser: Pick<NoticeRaiser, 'raisePauseDigest'> }) =>
    (ctx, { participantId, pausedSince, stageChangeId }) =>
      noticeRaiser.raisePauseDigest(ctx, participantId, pausedSince, stageChangeId),
});
