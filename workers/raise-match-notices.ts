import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Tells coaches of matches the scorer found new, stronger, nearly possible or changed under way. */
export const raiseMatchNotices =
  ({ noticeRaiser }: Pick<WorkerDeps, 'noticeRaiser'>): Handler<'raise-match-notices'> =>
  async (ctx, { matchIds }) => {
    await noticeRaiser.raiseMatchNotices(ctx, matchIds);
  };
