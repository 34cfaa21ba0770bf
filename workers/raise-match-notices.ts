import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';

/** Tells coaches of matches the scorer found new, stronger, nearly possible or changed under way. */
export const raiseMatchNotices =
  ({ raising }: Pick<WorkerDeps, 'raising'>): Handler =>
  async (ctx, { matchIds }) => {
    await raising.matchNotices(ctx, Array.isArray(matchIds) ? matchIds : []);
  };
