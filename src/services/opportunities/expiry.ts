import type { Clock } from '../../domain/values/time.ts';
import { opportunities } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface Expiry {
  /** Closes every posting whose last day has passed. Gives how many there were. */
  readonly expireOpportunities: UseCase<[], number, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Postings end by themselves. */
export function createExpiry({ store, clock }: Deps): Expiry {
  return {
    expireOpportunities: withPermission('opportunity:expire', async (ctx: RoundContext) => {
      const passed = { key: ['open'], below: clock() } as const;
      let expired = 0;
      for await (const row of walk(store, ctx.everywhere(), opportunities, 'byExpiry', passed)) {
        const unit = {
          puts: [put(opportunities, next(row, clock(), { state: 'expired' }), row.version)],
          facts: [{ type: 'opportunity.changed' as const, opportunityId: row.id }],
          audit: [done('expire', 'opportunity', row.id)],
        };
        await commit({ store, clock }, ctx.within(row.organisationId), unit, undefined);
        expired += 1;
      }
      return expired;
    }),
  };
}
