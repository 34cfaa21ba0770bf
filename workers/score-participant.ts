import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Scores one participant against the open opportunities, on the facts as they stand now. */
export const scoreParticipant =
  ({ scoring }: Pick<WorkerDeps, 'scoring'>): Handler<'score-participant'> =>
  async (ctx, { participantId }) => {
    await scoring.scoreParticipant(ctx, participantId);
  };
