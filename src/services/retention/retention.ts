import { isOvertaken } from '../../domain/problem.ts';
import type { Clearance } from '../../domain/retention.ts';
import { retryWhile } from '../../domain/retry.ts';
import { type Unfinished, unfinished } from '../../queue/work.ts';
import { clearanceItems, clearances } from '../../store/collections/index.ts';
import { removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { createCarryingOut } from './carrying-out.ts';
import { type ClearanceDeps, type Clearances, createClearances } from './clearances.ts';
import { createLooking } from './looking.ts';
import { createPeriods, type Periods, type PeriodsDeps } from './periods.ts';
import { createSight, type Sight } from './sight.ts';
import { createTakingAway, type TakingAwayDeps } from './taking-away.ts';

export interface Clearing {
  /** Goes on with a clearance: looks, lets go, or drops what is not needed, until there is nothing left to do for now. */
  readonly goOn: UseCase<[clearanceId: string], Unfinished | undefined>;
}

type Deps = PeriodsDeps &
  TakingAwayDeps &
  ClearanceDeps &
  Pick<Parameters<typeof createCarryingOut>[0], 'destroyKey'>;

/** Steps after which other work has its turn; times a step is taken anew because somebody wrote meanwhile. */
const inTurn = 20;
const tries = 10;

/** How long what is kept, and what becomes of it then. */
export function createRetention(deps: Deps): {
  readonly useCases: { readonly periods: Periods; readonly clearances: Clearances };
  readonly clearing: Clearing;
} {
  const { store, clock } = deps;
  const takingAway = createTakingAway(deps);
  const lookOn = createLooking({ store, clock, takingAway });
  const carryOn = createCarryingOut({ store, clock, takingAway, destroyKey: deps.destroyKey });

  /** Of one that is not to be carried out: what it had found is needed no more. True while there may be more. */
  async function dropSome(ctx: Context, { id }: Clearance): Promise<boolean> {
    const { items } = await store.list(ctx.scope, clearanceItems, 'byClearance', {
      ...{ key: [id], limit: 500, unseal: false },
    });
    const removals = items.map((item) => removal(clearanceItems, item));
    if (removals.length > 0) await commit({ store, clock }, ctx, { removals }, undefined);
    return removals.length > 0;
  }

  /** One step; false where there is none to take now. */
  async function step(ctx: Context, id: string, sight: Sight): Promise<boolean> {
    const row = await store.get(ctx.scope, clearances, id);
    switch (row?.state) {
      case 'preparing':
        return (await lookOn(ctx, row, sight)).state === 'preparing';
      case 'begun':
        return (await carryOn(ctx, row, sight)).state === 'begun';
      case 'refused':
      case 'replaced':
        return dropSome(ctx, row);
      default:
        return false;
    }
  }

  return {
    useCases: { periods: createPeriods(deps), clearances: createClearances(deps) },
    clearing: {
      goOn: withPermission('clearance:carry', async (ctx, id) => {
        const sight = createSight(store, ctx, clock());
        const giveWay = createGiveWay(1);
        for (let steps = 1; ; steps += 1) {
          await giveWay();
          if (!(await retryWhile(isOvertaken, () => step(ctx, id, sight), { tries }))) return undefined;
          if (steps % inTurn === 0 && ctx.othersWait?.()) return unfinished;
        }
      }),
    },
  };
}
