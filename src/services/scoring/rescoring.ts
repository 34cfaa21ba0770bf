import type { Clock } from '../../domain/values/time.ts';
import { participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface Rescoring {
  /** Asks for every participant of the scope's organisation to be scored again. Gives how many. */
  readonly askForAll: UseCase<[], number>;
}

/** Asks for scores again when it is no fact of a person or a posting that changed. */
export function createRescoring(deps: { readonly store: Store; readonly clock: Clock }): Rescoring {
  return {
    askForAll: withPermission('rescore:ask', async (ctx) => {
      let asked = 0;
      for await (const { id } of walk(deps.store, ctx.scope, participants, 'all', { unseal: false })) {
        await commit(deps, ctx, { facts: [{ type: 'rescore.asked', participantId: id }] }, undefined);
        asked += 1;
      }
      return asked;
    }),
  };
}
