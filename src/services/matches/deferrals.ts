import type { Clock } from '../../domain/values/time.ts';
import { matches } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { machineStateOf } from './decision.ts';

export interface Deferrals {
  /** Brings back every match that was put aside until now. Gives how many there were. */
  readonly returnDeferred: UseCase<[], number, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Matches that somebody put aside for a while. */
export function createDeferrals({ store, clock }: Deps): Deferrals {
  return {
    returnDeferred: withPermission('match:return', async (ctx: RoundContext) => {
      const passed = { key: ['deferred'], below: clock() } as const;
      let returned = 0;
      for await (const row of walk(store, ctx.everywhere(), matches, 'byDeferral', passed)) {
        // The deferral was a person's decision up to this day; after it the match is as if nobody had acted.
        const now = clock();
        const state = machineStateOf(row);
        const back = next(row, now, {
          state,
          waitingSince: state === 'suggested' && row.worth ? now : undefined,
          lastDecision: undefined,
          decidedAt: undefined,
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
    }),
  };
}
