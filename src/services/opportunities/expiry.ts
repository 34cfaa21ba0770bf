import type { OpportunityState } from '../../domain/opportunity.ts';
import type { Clock } from '../../domain/values/time.ts';
import { opportunities } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface Expiry {
  /**
   * Closes every posting whose last day has passed, and opens again those that were paused until now (of which one whose last day
   * passed meanwhile is closed). Gives how many there were.
   */
  readonly expireOpportunities: UseCase<[], number, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Postings end by themselves, and come back from a pause that somebody gave an end. */
export function createExpiry({ store, clock }: Deps): Expiry {
  /** Moves the rows of a path whose time has come. */
  async function moveDue(
    ctx: RoundContext,
    path: 'byExpiry' | 'byPause',
    from: OpportunityState,
  ): Promise<number> {
    const due = { key: [from], below: clock() } as const;
    let moved = 0;
    for await (const row of walk(store, ctx.everywhere(), opportunities, path, due)) {
      const isOver = row.expiresAt !== undefined && row.expiresAt < due.below;
      // A pause and its end were decided by a person.
      const move = { state: isOver ? ('expired' as const) : ('open' as const), pausedUntil: undefined };
      const unit = {
        puts: [
          put(
            opportunities,
            next(row, clock(), { ...move, ...(!isOver && { stateReason: undefined }) }),
            row.version,
          ),
        ],
        facts: [{ type: 'opportunity.changed' as const, opportunityId: row.id }],
        audit: [done(isOver ? 'expire' : 'reopen', 'opportunity', row.id)],
      };
      await commit({ store, clock }, ctx.within(row.organisationId), unit, undefined);
      moved += 1;
    }
    return moved;
  }

  return {
    expireOpportunities: withPermission(
      'opportunity:expire',
      async (ctx: RoundContext) =>
        (await moveDue(ctx, 'byExpiry', 'open')) + (await moveDue(ctx, 'byPause', 'paused')),
    ),
  };
}
