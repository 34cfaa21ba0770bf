import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';
import { idIn } from './ids.ts';

/** Tells the coach in charge of an answer that somebody else recorded. */
export const raiseDecisionNotices =
  ({ raising }: Pick<WorkerDeps, 'raising'>): Handler =>
  async (ctx, payload) => {
    await raising.decisionNotices(ctx, idIn(payload, 'matchId'), idIn(payload, 'decisionId'));
  };
