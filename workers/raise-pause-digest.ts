import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** One notice for all that came while a participant was paused. */
export const raisePauseDigest =
  ({ raising }: Pick<WorkerDeps, 'raising'>): Handler<'raise-pause-digest'> =>
  async (ctx, { participantId, pausedSince, stageChangeId }) => {
    await raising.pauseDigest(ctx, participantId, pausedSince, stageChangeId);
  };
