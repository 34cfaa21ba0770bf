import type { Asking } from '../../domain/evaluation.ts';
import type { Match } from '../../domain/match.ts';
import { tellsOfWork } from '../../domain/participant.ts';
import type { Subject, WaitingMatches } from '../../domain/question.ts';
import { matches, participants } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { KnownRows } from '../kit/known-rows.ts';
import { subjectOf, waitingStates } from './asked-by.ts';
import type { AskedGain, AsksAtHand } from './asks-at-hand.ts';
import type { FreshPairDeps } from './fresh-pairs.ts';
import { eachMatchAsks, type MatchAsks } from './match-asks.ts';
import type { QuestionIds } from './question-id.ts';

/** Whose questions are looked at: all of a person's matches, or some that changed. */
export interface PersonToAsk {
  readonly participantId: string;
  readonly matchIds: ReadonlySet<string> | 'all';
}

/** What the matches of one person ask, beside what they asked before. */
export interface PersonsAsks {
  readonly participantId: string;
  readonly old: WaitingMatches | undefined;
  /** By the question. */
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** The ids of matches that wait for a question, and what it would add to each; `undefined` where an older row does not tell. */
export interface Waiting {
  readonly matchIds: string[];
  readonly gains: (number | undefined)[];
}

type WaitingMaps = Map<string, Waiting>;

/** What is asked of everybody of whom nothing tells what they can or would do, whether or not they have a match. */
const askBackground: Asking = {
  to: 'participant',
  about: { kind: 'person', code: 'background', side: 'participant' },
  asks: 'value',
  field: 'pastWork',
};

/** What is asked, and of what it is. */
export interface AskedOf {
  readonly asking: Asking;
  readonly subject: Subject;
  /** Whether every match that asks it only asks whether what is known could be otherwise. */
  readonly revisits: boolean;
}

export interface AsksDeps extends FreshPairDeps {
  readonly questionIdOf: QuestionIds;
  readonly asks: Pick<AsksAtHand, 'take'>;
  readonly waitingRows: Pick<KnownRows<WaitingMatches>, 'read'>;
}

export const waitingId = (participantId: string): string => `${participantId}-questions`;

/**
 * What the matches of some people ask, each posting read and prepared once for all of them. Of a match that is not looked at what it
 * asked stands. Gives with it every question that was come upon.
 */
export async function asksOf(
  deps: AsksDeps,
  ctx: Context,
  people: readonly PersonToAsk[],
  /** Matches that were just read, what is sealed of them not opened. */
  read: ReadonlyMap<string, Match> = new Map(),
): Promise<{ readonly people: readonly PersonsAsks[]; readonly found: ReadonlyMap<string, AskedOf> }> {
  const { store, questionIdOf, waitingRows } = deps;
  const { organisationId } = ctx.scope;
  const ids = people.map(({ participantId }) => waitingId(participantId));
  const before = new Map((await waitingRows.read(store, ctx, ids)).map((row) => [row.id, row]));
  const found = new Map<string, AskedOf>();
  const asks = new Map<string, Omit<PersonsAsks, 'waiting'> & { readonly waiting: WaitingMaps }>();
  const rows: Match[] = [];
  const whole: string[] = [];
  for (const { participantId, matchIds } of people) {
    const old = before.get(waitingId(participantId));
    // Nothing is known of the others, either.
    const some = old === undefined ? 'all' : matchIds;
    asks.set(participantId, { participantId, old, waiting: some === 'all' ? new Map() : without(old, some) });
    const options = { key: [participantId], unseal: false } as const;
    if (some === 'all')
      for await (const row of walk(store, ctx.scope, matches, 'byPair', options)) rows.push(row);
    else {
      const known = [...some].flatMap((id) => read.get(id) ?? []);
      for (const row of known.length === some.size
        ? known
        : await store.getMany(ctx.scope, matches, [...some], { unseal: false }))
        rows.push(row);
    }
    if (some === 'all') whole.push(participantId);
  }
  for (const person of await store.getMany(ctx.scope, participants, whole)) {
    if (tellsOfWork(person)) continue;
    const subject = { participantId: person.id };
    const id = questionIdOf(organisationId, askBackground, subject);
    found.set(id, { asking: askBackground, subject, revisits: false });
    asks.get(person.id)?.waiting.set(id, { matchIds: [], gains: [] });
  }
  const add = (
    match: MatchAsks['match'],
    employerId: string,
    { asking, gain, revisits }: AskedGain,
  ): void => {
    const subject = subjectOf(asking, match, employerId);
    const id = questionIdOf(organisationId, asking, subject);
    const before = found.get(id)?.revisits ?? true;
    if (!found.has(id) || before !== (before && revisits))
      found.set(id, { asking, subject, revisits: before && revisits });
    const waiting = asks.get(match.participantId)?.waiting;
    const { matchIds, gains } = waiting?.get(id) ?? { matchIds: [], gains: [] };
    const at = matchIds.indexOf(match.id);
    matchIds[at < 0 ? matchIds.length : at] = match.id;
    gains[at < 0 ? gains.length : at] = gain;
    waiting?.set(id, { matchIds, gains });
  };
  const waiting = rows.filter(({ state }) => waitingStates.includes(state));
  for await (const { match, employerId, gains } of eachMatchAsks(deps, ctx, waiting))
    for (const one of gains) add(match, employerId, one);
  return { people: [...asks.values()], found };
}

/** What waited without some matches; a question for which none is left is gone, unless it waited for none. */
function without(old: WaitingMatches | undefined, gone: ReadonlySet<string>): WaitingMaps {
  const found: WaitingMaps = new Map();
  if (old === undefined) return found;
  const left = old.matches.map((id) => (gone.has(id) ? undefined : id));
  for (const [place, questionId] of old.questionIds.entries()) {
    const { at, gains } = old.waiting[place] ?? { at: [], gains: [] };
    const waiting: Waiting = { matchIds: [], gains: [] };
    for (const [nth, one] of at.entries()) {
      const id = left[one];
      if (id === undefined) continue;
      waiting.matchIds.push(id);
      waiting.gains.push(gains?.[nth]);
    }
    if (waiting.matchIds.length > 0 || at.length === 0) found.set(questionId, waiting);
  }
  return found;
}
