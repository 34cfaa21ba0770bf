import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';
import { idIn } from './ids.ts';

/** Scores one participant against the open opportunities, on the facts as they stand now. */
export const scoreParticipant =
  ({ scoring }: Pick<WorkerDeps, 'scoring'>): Handler =>
  async (ctx, payload) => {
    await scoring.scoreParticipant(ctx, idIn(payload, 'participantId'));
  };
