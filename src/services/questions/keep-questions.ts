import type { Match } from '../../domain/match.ts';
import { isOvertaken } from '../../domain/problem.ts';
import type { Question, WaitingFor, WaitingMatches } from '../../domain/question.ts';
import { matches, questions, waitingMatches } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, doneToEach } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createKnownRows } from '../kit/known-rows.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import type { AsksAtHand } from './asks-at-hand.ts';
import { notDeferred } from './deferral.ts';
import type { FreshPairDeps } from './fresh-pairs.ts';
import {
  type AskedOf,
  type AsksDeps,
  asksOf,
  type PersonsAsks,
  type PersonToAsk,
  type Waiting,
  waitingId,
} from './person-asks.ts';
import { createQuestionIds } from './question-id.ts';

/** What may ask something else by now: all matches of some people, and some matches beside. */
export interface QuestionsAsked {
  readonly participantIds: readonly string[];
  readonly matchIds: readonly string[];
}

export interface QuestionKeeping {
  /** Brings the questions in step with the facts. What stands already is not written, so that it may run any number of times. */
  readonly keep: UseCase<[asked: QuestionsAsked], void>;
}

interface Deps extends FreshPairDeps {
  readonly blind: (text: string) => string;
  readonly asks: Pick<AsksAtHand, 'take'>;
}

/** People whose questions are written in one unit, those of one unit of matches: what many wait for is read and written once. */
const peopleTogether = 250;
/** Rows of people held, three kilobytes each. */
const mostHeld = 2000;

/**
 * Questions come and go with the facts. One is open for as long as the match of anybody waits for it, and lapses then: whoever has it
 * before them is still heard. Its id follows from what is asked, so that it is there once, however often and by whomever it is
 * derived. One that was answered stays, and is open again when the answer no longer counts.
 */
export function createQuestionKeeping({ blind, ...rest }: Deps): QuestionKeeping {
  const waitingRows = createKnownRows(waitingMatches, mostHeld);
  const deps: AsksDeps = { ...rest, waitingRows, questionIdOf: createQuestionIds(blind) };
  const { store, clock } = deps;

  /** Who is asked, and the matches by which they were found, as they stood then. */
  async function peopleOf(
    ctx: Context,
    asked: QuestionsAsked,
  ): Promise<{ readonly people: readonly PersonToAsk[]; readonly read: ReadonlyMap<string, Match> }> {
    const people = new Map<string, Set<string> | 'all'>(asked.participantIds.map((id) => [id, 'all']));
    const read = new Map<string, Match>();
    for (const row of await store.getMany(ctx.scope, matches, asked.matchIds, { unseal: false })) {
      const some = people.get(row.participantId) ?? new Set();
      people.set(row.participantId, some === 'all' ? some : some.add(row.id));
      read.set(row.id, row);
    }
    return { people: [...people].map(([participantId, matchIds]) => ({ participantId, matchIds })), read };
  }

  async function keepOf(
    ctx: Context,
    some: readonly PersonToAsk[],
    read?: ReadonlyMap<string, Match>,
  ): Promise<void> {
    const { organisationId } = ctx.scope;
    const { people, found } = await asksOf(deps, ctx, some, read);
    const now = clock();
    const waiting: WaitingMatches[] = [];
    const puts: Put[] = [];
    for (const one of people) {
      const row = waitingRow(one, organisationId, now);
      if (row === undefined) continue;
      waiting.push(row);
      puts.push(put(waitingMatches, row, one.old?.version ?? 0));
    }
    const dropped = droppedBy(people);
    const { kept, whole } = await standingOf(ctx, found, dropped);
    const today = await todayOf(deps, ctx);
    for (const [id, asked] of found)
      if (!kept.has(id)) puts.push(newQuestion(id, asked));
      else puts.push(...changeOf(whole.get(id), revisitsOf(asked)));
    for (const id of dropped.keys()) {
      const row = whole.get(id);
      if (row !== undefined)
        puts.push(put(questions, next(row, now, { state: 'lapsed', lapsedAt: now }), row.version));
    }
    if (puts.length === 0) return;
    const audit = doneToEach(
      'keep',
      'question',
      waiting.map(({ participantId }) => participantId),
    );
    await commit({ store, clock }, ctx, { puts, audit }, undefined);
    waitingRows.wrote(waiting);

    function newQuestion(id: string, asked: AskedOf): Put {
      const open = { state: 'open', since: now, revisits: revisitsOf(asked) } as const;
      const { subject, asking } = asked;
      return put(questions, { ...first(id, organisationId, now), ...subject, asking, ...open }, 0);
    }

    function changeOf(row: Question | undefined, revisits: true | undefined): readonly Put[] {
      if (row === undefined) return [];
      const open = { state: 'open', since: now, revisits } as const;
      if (isOver(row, today))
        return [put(questions, next(row, now, { ...open, ...nothingSaid }), row.version)];
      return row.state === 'open' ? [put(questions, next(row, now, { revisits }), row.version)] : [];
    }
  }

  /**
   * Which of the questions are kept, and whole those that may have to be written: most stand as they are to, which is seen without
   * opening them.
   */
  async function standingOf(
    ctx: Context,
    found: ReadonlyMap<string, AskedOf>,
    dropped: ReadonlyMap<string, number>,
  ): Promise<{ readonly kept: ReadonlySet<string>; readonly whole: ReadonlyMap<string, Question> }> {
    const ids = [...found.keys(), ...dropped.keys()];
    const rows = await store.getMany(ctx.scope, questions, ids, { unseal: false });
    const unclear: string[] = [];
    for (const { id, state, revisits } of rows) {
      const asked = found.get(id);
      const stays =
        asked === undefined
          ? state !== 'open' || (await isAwaitedElsewhere(ctx, id, dropped.get(id) ?? 0))
          : state === 'open' && revisits === revisitsOf(asked);
      if (!stays) unclear.push(id);
    }
    const opened = unclear.length === 0 ? [] : await store.getMany(ctx.scope, questions, unclear);
    return { kept: new Set(rows.map(({ id }) => id)), whole: new Map(opened.map((row) => [row.id, row])) };
  }

  /** Whether anybody waits for a question beside the `by` people who do no longer. */
  const isAwaitedElsewhere = async ({ scope }: Context, id: string, by: number): Promise<boolean> =>
    (await store.count(scope, waitingMatches, 'byQuestion', [id], by + 1)) > by;

  /** Together; when somebody came between, each is read and written anew. */
  async function keepTogether(
    ctx: Context,
    some: readonly PersonToAsk[],
    read: ReadonlyMap<string, Match>,
  ): Promise<void> {
    try {
      await keepOf(ctx, some, read);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      for (const one of some) await untilNotOvertaken(() => keepOf(ctx, [one]));
    }
  }

  return {
    keep: withPermission('question:keep', async (ctx, asked) => {
      const { people, read } = await peopleOf(ctx, asked);
      for (let at = 0; at < people.length; at += peopleTogether)
        await keepTogether(ctx, people.slice(at, at + peopleTogether), read);
    }),
  };
}

/** The row of a person as it is to be; undefined where it is so already. */
function waitingRow(
  { participantId, old, waiting: asked }: PersonsAsks,
  organisationId: string,
  now: string,
): WaitingMatches | undefined {
  const questionIds = [...asked.keys()].sort();
  const each = new Set<string>();
  for (const { matchIds } of asked.values()) for (const id of matchIds) each.add(id);
  const matches = [...each].sort();
  const placeOf = new Map(matches.map((id, at) => [id, at]));
  const waiting = questionIds.map((id): WaitingFor => placed(asked.get(id), placeOf));
  if (
    isSame(old?.questionIds ?? [], questionIds) &&
    isSame(old?.matches ?? [], matches) &&
    waiting.every(({ at, gains }, nth) => {
      const before = old?.waiting[nth];
      // Rows of older releases tell no gains: they are written anew.
      return before !== undefined && isSame(before.at, at) && isSame(before.gains, gains);
    })
  )
    return undefined;
  const fields = { participantId, questionIds, matches, waiting };
  return old === undefined
    ? { ...first(waitingId(participantId), organisationId, now), ...fields }
    : next(old, now, fields);
}

/** What waits for a question, by places in order. */
function placed(one: Waiting | undefined, placeOf: ReadonlyMap<string, number>): WaitingFor {
  const at: number[] = [];
  const gains: number[] = [];
  let isInOrder = true;
  for (const [nth, id] of (one?.matchIds ?? []).entries()) {
    const place = placeOf.get(id) ?? 0;
    if (place < (at.at(-1) ?? 0)) isInOrder = false;
    at.push(place);
    gains.push(one?.gains[nth] ?? 0);
  }
  // Mostly they are: what waited before stands in order, and the ids of newer matches come behind.
  if (isInOrder) return { at, gains };
  const order = at.map((place, nth) => ({ place, nth })).sort((a, b) => a.place - b.place);
  return { at: order.map(({ place }) => place), gains: order.map(({ nth }) => gains[nth] ?? 0) };
}

const isSame = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined): boolean =>
  one?.length === other?.length && (one ?? []).every((value, at) => value === other?.[at]);

/** Questions for which some of these people waited and none of them does, each with how many of them did. */
function droppedBy(people: readonly PersonsAsks[]): ReadonlyMap<string, number> {
  const dropped = new Map<string, number>();
  for (const { old, waiting } of people)
    for (const id of old?.questionIds ?? [])
      if (!waiting.has(id)) dropped.set(id, (dropped.get(id) ?? 0) + 1);
  for (const { waiting } of people) for (const id of waiting.keys()) dropped.delete(id);
  return dropped;
}

/** What an employer or a coach is to say is asked in any case. */
const revisitsOf = ({ asking, revisits }: AskedOf): true | undefined =>
  (asking.to === 'participant' && revisits) || undefined;

/** A question as it is when it is put anew. */
const nothingSaid = { given: undefined, lapsedAt: undefined, ...notDeferred };

/** Whether it lapsed, or what was answered does not count any more. */
const isOver = ({ state, given }: Question, today: string): boolean =>
  state === 'lapsed' || (state === 'answered' && given !== undefined && given.expires < today);
