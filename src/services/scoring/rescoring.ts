import type { Fact } from '../../domain/fact.ts';
import type { Clock } from '../../domain/values/time.ts';
import { outbox, participants, work } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

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
      for await (const { fact } of walk(deps.store, scope, outbox, 'byRelayed', { key: [false] }))
        if (fact.type === 'rescore.asked') left.add(fact.participantId);
      for (const job of ['score-participant', 'score-many'])
        for (const state of ['waiting', 'running'] as const)
          for await (const { payload } of walk(deps.store, scope, work, 'byJob', { key: [job, state] }))
            for (const id of [payload.participantId ?? [], payload.participantIds ?? []].flat()) left.add(id);
      return left.size;
    }),
  };
}
