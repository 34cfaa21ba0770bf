import type { Asking } from '../../domain/evaluation.ts';
import type { Match } from '../../domain/match.ts';
import type { Subject, WaitingMatches } from '../../domain/question.ts';
import { matches, waitingMatches } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { askedBy, subjectOf, waitingStates } from './asked-by.ts';
import { eachFreshPair, evaluateForQuestions, type FreshPairDeps } from './fresh-pairs.ts';
import { questionId } from './question-id.ts';

/** Whose questions are looked at: all of a person's matches, or some that changed. */
export interface PersonToAsk {
  readonly participantId: string;
  readonly matchIds: ReadonlySet<string> | 'all';
}

/** What the matches of one person ask, beside what they asked before. */
export interface PersonsAsks {
  readonly participantId: string;
  readonly old: WaitingMatches | undefined;
  /** Matches by the question they wait for. */
  readonly waiting: ReadonlyMap<string, readonly string[]>;
}

/** What is asked, and of what it is. */
export interface AskedOf {
  readonly asking: Asking;
  readonly subject: Subject;
}

interface Deps extends FreshPairDeps {
  readonly blind: (text: string) => string;
}

export const waitingId = (participantId: string): string => `${participantId}-questions`;

/**
 * What the matches of some people ask, each posting read and prepared once for all of them. Of a match that is not looked at what it
 * asked stands. Gives with it every question that was come upon.
 */
export async function asksOf(
  deps: Deps,
  ctx: Context,
  people: readonly PersonToAsk[],
): Promise<{ readonly people: readonly PersonsAsks[]; readonly found: ReadonlyMap<string, AskedOf> }> {
  const { store, blind } = deps;
  const { organisationId } = ctx.scope;
  const ids = people.map(({ participantId }) => waitingId(participantId));
  const before = new Map((await store.getMany(ctx.scope, waitingMatches, ids)).map((row) => [row.id, row]));
  const found = new Map<string, AskedOf>();
  const asks = new Map<string, PersonsAsks & { readonly waiting: Map<string, string[]> }>();
  const rows: Match[] = [];
  for (const { participantId, matchIds } of people) {
    const old = before.get(waitingId(participantId));
    // Nothing is known of the others, either.
    const some = old === undefined ? 'all' : matchIds;
    asks.set(participantId, { participantId, old, waiting: some === 'all' ? new Map() : without(old, some) });
    if (some === 'all')
      for await (const row of walk(store, ctx.scope, matches, 'byPair', { key: [participantId] }))
        rows.push(row);
    else rows.push(...(await store.getMany(ctx.scope, matches, [...some])));
  }
  const waitingRows = rows.filter(({ state }) => waitingStates.includes(state));
  const pairs = eachFreshPair(deps, ctx, waitingRows, { evaluate: evaluateForQuestions });
  for await (const { match, opportunity, evaluation } of pairs)
    for (const { asking } of askedBy(evaluation)) {
      const subject = subjectOf(asking, match, opportunity.employerId);
      const id = questionId(blind, organisationId, asking, subject);
      if (!found.has(id)) found.set(id, { asking, subject });
      const waiting = asks.get(match.participantId)?.waiting;
      waiting?.set(id, [...(waiting.get(id) ?? []), match.id]);
    }
  return { people: [...asks.values()], found };
}

/** What waited without some matches; a question for which none is left is gone. */
function without(old: WaitingMatches | undefined, matchIds: ReadonlySet<string>): Map<string, string[]> {
  const left = (old?.waiting ?? []).map(({ questionId, matchIds: ids }): [string, string[]] => [
    questionId,
    ids.filter((id) => !matchIds.has(id)),
  ]);
  return new Map(left.filter(([, ids]) => ids.length > 0));
}
