import type { Clock } from '../../domain/values/time.ts';
import { matches } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit, done, next, put } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';

export interface Deferrals {
  /** Brings back every match that was put aside until now. Gives how many there were. */
  returnDeferred(ctx: RoundContext): Promise<number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Matches that somebody put aside for a while. */
export function createDeferrals({ store, clock }: Deps): Deferrals {
  return {
    async returnDeferred(ctx) {
      guard(ctx, 'match:return', 'match');
      const passed = { key: ['deferred'], below: clock() };
      let returned = 0;
      for await (const row of walk(store, ctx.everywhere(), matches, 'byDeferral', passed)) {
        // The deferral was a person's decision up to this day; after it the match is as if nobody had acted.
        const back = next(row, clock(), {
          state: 'suggested',
          actedOn: false,
          deferredUntil: undefined,
          lastDecisionId: undefined,
        });
        const unit = {
          puts: [put(matches, back, row.version)],
          facts: [{ type: 'rescore.asked' as const, participantId: row.participantId }],
          audit: [done('return', 'match', row.id, ['state'])],
        };
        await commit({ store, clock }, ctx.within(row.organisationId), unit, undefined);
        returned += 1;
      }
      return returned;
    },
  };
}
