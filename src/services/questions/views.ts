import type { Question } from '../../domain/question.ts';
import { askedPrepared } from '../../matching/index.ts';
import {
  employers,
  matches,
  opportunities,
  participants,
  waitingMatches,
} from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { askedBy, askingKey, type Outcome, outcomeOf, waitingStates } from './asked-by.ts';
import { type Evaluate, eachFreshPair, type FreshPair, type FreshPairDeps } from './fresh-pairs.ts';
import type { WaitingAtHand } from './waiting-at-hand.ts';

/** A match that waits for a question: what it is, and what a good answer would make of it. */
export interface Waiting {
  readonly matchId: string;
  readonly now: Outcome;
  readonly hoped: Outcome;
}

/** A question with the names its words are made with. */
export interface NamedQuestion extends Question {
  readonly employerName: string | undefined;
  readonly title: string | undefined;
  readonly participantName: string | undefined;
}

/** A question with what waits for it. */
export interface QuestionView extends NamedQuestion {
  readonly matches: readonly Waiting[];
}

/** Matches shown with a question. */
const mostShown = 20;

/** Questions as they are shown: what waits is worked out each time, from the facts as they stand. */
export function createQuestionViews(deps: FreshPairDeps & { readonly waitingAtHand: WaitingAtHand }) {
  const { store, waitingAtHand } = deps;

  /** The ids of the matches that wait for a question, at most so many as are shown. */
  async function waitingFor(ctx: Context, { id }: Question): Promise<readonly string[]> {
    const ids: string[] = [];
    const options = { key: [id], unseal: false } as const;
    for await (const closed of walk(store, ctx.scope, waitingMatches, 'byQuestion', options)) {
      for (const { questionIds, matches, waiting } of await waitingAtHand(ctx, [closed]))
        ids.push(...(waiting[questionIds.indexOf(id)]?.at ?? []).flatMap((at) => matches[at] ?? []));
      if (ids.length >= mostShown) break;
    }
    return ids.slice(0, mostShown);
  }

  /** The pairs that wait for some questions, by id of the question; of each what those questions would make of it. */
  async function pairsOf(
    ctx: Context,
    rows: readonly Question[],
  ): Promise<ReadonlyMap<string, readonly FreshPair[]>> {
    const ids = new Map<string, readonly string[]>();
    const asked = new Map<string, Set<string>>();
    for (const row of rows) {
      const some = await waitingFor(ctx, row);
      ids.set(row.id, some);
      for (const id of some) asked.set(id, (asked.get(id) ?? new Set()).add(askingKey(row.asking)));
    }
    const found = await store.getMany(ctx.scope, matches, [...asked.keys()]);
    const live = found.filter(({ state }) => waitingStates.includes(state));
    const evaluate: Evaluate = (person, side, conditions, { id }) =>
      askedPrepared(person, side, conditions, (asking) => asked.get(id)?.has(askingKey(asking)) === true);
    const pairs = new Map<string, FreshPair>();
    for await (const pair of eachFreshPair(deps, ctx, live, { evaluate })) pairs.set(pair.match.id, pair);
    return new Map([...ids].map(([id, some]) => [id, some.flatMap((matchId) => pairs.get(matchId) ?? [])]));
  }

  async function many(ctx: Context, rows: readonly Question[]): Promise<readonly QuestionView[]> {
    const waiting = await pairsOf(ctx, rows);
    const of = (field: 'employerId' | 'opportunityId' | 'participantId') => [
      ...new Set(rows.map((row) => row[field]).filter((id) => id !== undefined)),
    ];
    const [companies, roles, people] = await Promise.all([
      store.getMany(ctx.scope, employers, of('employerId'), { unseal: false }),
      store.getMany(ctx.scope, opportunities, of('opportunityId'), { unseal: false }),
      store.getMany(ctx.scope, participants, of('participantId')),
    ]);
    return rows.map((row) => ({
      ...row,
      employerName: companies.find(({ id }) => id === row.employerId)?.name,
      title: roles.find(({ id }) => id === row.opportunityId)?.title,
      participantName: people.find(({ id }) => id === row.participantId)?.displayName,
      matches: (waiting.get(row.id) ?? []).map((pair) => waitingOf(row, pair)),
    }));
  }

  return { many, pairsOf };
}

function waitingOf({ asking }: Question, { match, evaluation }: FreshPair): Waiting {
  const now = outcomeOf(evaluation);
  const asks = askedBy(evaluation).find((one) => askingKey(one.asking) === askingKey(asking));
  return { matchId: match.id, now, hoped: asks?.hoped ?? now };
}
