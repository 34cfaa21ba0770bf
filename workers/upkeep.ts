import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

type Deps = Pick<WorkerDeps, 'upkeep'>;

/** Closes postings whose last day has passed. */
export const expireOpportunities =
  ({ upkeep }: Deps): Handler<'expire-opportunities'> =>
  async (ctx) => {
    await upkeep.expireOpportunities(ctx);
  };

/** Brings back matches that were put aside until now. */
export const returnDeferred =
  ({ upkeep }: Deps): Handler<'return-deferred'> =>
  async (ctx) => {
    await upkeep.returnDeferred(ctx);
  };

/** Reminds of postings about to close and of profiles nobody has touched for long. */
export const remind =
  ({ upkeep }: Deps): Handler<'remind'> =>
  async (ctx) => {
    await upkeep.remind(ctx);
  };

/** Takes away what has been kept long enough. */
export const prune =
  ({ upkeep }: Deps): Handler<'prune-outbox'> =>
  async (ctx) => {
    await upkeep.prune(ctx);
  };
