import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Scores one opportunity against every participant, on the facts as they stand now. */
export const scoreOpportunity =
  ({ scoring }: Pick<WorkerDeps, 'scoring'>): Handler<'score-opportunity'> =>
  async (ctx, { opportunityId }) => {
    await scoring.scoreOpportunity(ctx, opportunityId);
  };
