import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Tells coaches of matches the scorer found new, stronger, nearly possible or changed under way. */
export const raiseMatchNotices =
  ({ raising }: Pick<WorkerDeps, 'raising'>): Handler<'raise-match-notices'> =>
  async (ctx, { matchIds }) => {
    await raising.matchNotices(ctx, matchIds);
  };
