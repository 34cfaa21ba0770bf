import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';
import { idIn } from './ids.ts';

/** One notice for all that came while a participant was paused. */
export const raisePauseDigest =
  ({ raising }: Pick<WorkerDeps, 'raising'>): Handler =>
  async (ctx, payload) => {
    await raising.pauseDigest(
      ctx,
      idIn(payload, 'participantId'),
      idIn(payload, 'pausedSince'),
      idIn(payload, 'stageChangeId'),
    );
  };
