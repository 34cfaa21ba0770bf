import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Tells the coach in charge of an answer that somebody else recorded. */
export const raiseDecisionNotices =
  ({ noticeRaiser }: Pick<WorkerDeps, 'noticeRaiser'>): Handler<'raise-decision-notices'> =>
  async (ctx, { matchId, decisionId }) => {
    await noticeRaiser.raiseDecisionNotices(ctx, matchId, decisionId);
  };
