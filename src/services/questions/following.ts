import { matches, opportunities } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { waitingStates } from './asked-by.ts';
import type { Instead } from './fresh-pairs.ts';

/** Counts the matches that a changed fact reaches beyond those that were shown: the worker scores them. */
export function createFollowing({ store }: { readonly store: Store }) {
  async function ofPosting(ctx: Context, id: string): Promise<number> {
    let count = 0;
    for (const state of waitingStates)
      count += await store.count(ctx.scope, matches, 'byOpportunityAndState', [id, state]);
    return count;
  }

  async function reached(ctx: Context, { participant, opportunity, employer }: Instead): Promise<number> {
    let count = 0;
    if (participant !== undefined)
      for (const state of waitingStates)
        count += await store.count(ctx.scope, matches, 'byParticipantAndState', [participant.id, state]);
    if (opportunity !== undefined) count += await ofPosting(ctx, opportunity.id);
    if (employer !== undefined) {
      const options = { key: [employer.id, 'open'], unseal: false } as const;
      for await (const { id } of walk(store, ctx.scope, opportunities, 'byEmployerAndState', options))
        count += await ofPosting(ctx, id);
    }
    return count;
  }

  return async (ctx: Context, instead: Instead, shown: number): Promise<number> =>
    Math.max(0, (await reached(ctx, instead)) - shown);
}
