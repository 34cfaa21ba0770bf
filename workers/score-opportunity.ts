import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';
import { idIn } from './ids.ts';

/** Scores one opportunity against every participant, on the facts as they stand now. */
export const scoreOpportunity =
  ({ scoring }: Pick<WorkerDeps, 'scoring'>): Handler =>
  async (ctx, payload) => {
    await scoring.scoreOpportunity(ctx, idIn(payload, 'opportunityId'));
  };
