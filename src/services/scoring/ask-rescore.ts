import type { Clock } from '../../domain/values/time.ts';
import { participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';

/** Asks for every participant of the scope's organisation to be scored again. Gives how many. */
export async function askRescore(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
): Promise<number> {
  let asked = 0;
  for await (const { id } of walk(deps.store, ctx.scope, participants, 'all', { unseal: false })) {
    await commit(deps, ctx, { facts: [{ type: 'rescore.asked', participantId: id }] }, undefined);
    asked += 1;
  }
  return asked;
}
