import type { Fact } from '../../domain/fact.ts';
import type { Clock } from '../../domain/values/time.ts';
import { participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { walkUnscored } from './unscored.ts';

export interface Rescoring {
  /** Asks for every participant of the scope's organisation to be scored again. Gives how many. */
  readonly askForAll: UseCase<[], number>;
  /** How many participants of the scope's organisation wait to be scored, or are being scored with others. */
  readonly countLeft: UseCase<[], number>;
}

/** Facts in one unit: a round over everybody keeps nothing else of its lane waiting for long. */
const factsTogether = 200;

/** Asks for scores again when it is no fact of a person or a posting that changed. */
export function createRescoring(deps: { readonly store: Store; readonly clock: Clock }): Rescoring {
  return {
    askForAll: withPermission('rescore:ask', async (ctx) => {
      let asked = 0;
      let facts: Fact[] = [];
      const ask = async () => {
        if (facts.length > 0) await commit(deps, ctx, { facts }, undefined);
        asked += facts.length;
        facts = [];
      };
      for await (const { id } of walk(deps.store, ctx.scope, participants, 'all', { unseal: false })) {
        facts.push({ type: 'rescore.asked', participantId: id });
        if (facts.length === factsTogether) await ask();
      }
      await ask();
      return asked;
    }),
    countLeft: withPermission('rescore:ask', async ({ scope }) => {
      const left = new Set<string>();
      for await (const { participantIds, diedAt } of walkUnscored(deps.store, scope))
        if (diedAt === undefined) for (const id of participantIds) left.add(id);
      return left.size;
    }),
  };
}
