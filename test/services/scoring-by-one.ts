import type { WorkerDeps } from '../../workers/all.ts';

/** Scores a participant, or an opportunity, as their jobs do when one is touched by hand. */
export function scoringByOne({ scoring }: Pick<WorkerDeps, 'scoring'>) {
  return {
    scoreParticipant: (ctx: Parameters<typeof scoring.score>[0], id: string) =>
      scoring.score(ctx, { participantIds: [id], opportunityIds: [], cause: `participant:${id}` }),
    scoreOpportunity: (ctx: Parameters<typeof scoring.score>[0], id: string) =>
      scoring.score(ctx, { participantIds: [], opportunityIds: [id], cause: `opportunity:${id}` }),
  };
}
