import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** One notice for all that came while a participant was paused. */
export const raisePauseDigest =
  ({ noticeRaiser }: Pick<WorkerDeps, 'noticeRaiser'>): Handler<'raise-pause-digest'> =>
  async (ctx, { participantId, pausedSince, stageChangeId }) => {
    await noticeRaiser.raisePauseDigest(ctx, participantId, pausedSince, stageChangeId);
  };
