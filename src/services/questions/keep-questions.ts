import type { Asking } from '../../domain/evaluation.ts';
import type { Question, Subject, WaitingMatches } from '../../domain/question.ts';
import { canonical } from '../../domain/values/canonical.ts';
import { matches, questions, waitingMatches } from '../../store/collections/index.ts';
import { type Put, type Removal, walk } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { askedBy, subjectOf, waitingStates } from './asked-by.ts';
import { evaluateForQuestions, type FreshPairDeps, freshPairs } from './fresh-pairs.ts';
import { questionId } from './question-id.ts';

/** Whose questions may be others by now: of people, or of whom a match is about. */
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
}

/** A question as one person's matches put it. */
interface Put1 {
  readonly asking: Asking;
  readonly subject: Subject;
  readonly matchIds: string[];
}

/**
 * Questions come and go with the facts. A row stands for as long as the match of anybody waits for it; its id follows from what is
 * asked, so that it is there once, however often and by whomever it is derived. One that was answered stays, and is open again
 * when the answer no longer counts.
 */
export function createQuestionKeeping(deps: Deps): QuestionKeeping {
  const { store, clock, blind } = deps;

  async function peopleOf(ctx: Context, { participantIds, matchIds }: QuestionsAsked) {
    const people = new Set(participantIds);
    for (const row of await store.getMany(ctx.scope, matches, matchIds, { unseal: false }))
      people.add(row.participantId);
    return people;
  }

  /** What the matches of a person ask, by id of the question. */
  async function askedOf(ctx: Context, participantId: string): Promise<ReadonlyMap<string, Put1>> {
    const rows = [];
    for await (const row of walk(store, ctx.scope, matches, 'byPair', { key: [participantId] }))
      if (waitingStates.includes(row.state)) rows.push(row);
    const found = new Map<string, Put1>();
    for (const { match, opportunity, evaluation } of await freshPairs(
      deps,
      ctx,
      rows,
      {},
      evaluateForQuestions,
    ))
      for (const { asking } of askedBy(evaluation)) {
        const subject = subjectOf(asking, match, opportunity.employerId);
        const id = questionId(blind, ctx.scope.organisationId, asking, subject);
        const one = found.get(id) ?? { asking, subject, matchIds: [] };
        one.matchIds.push(match.id);
        found.set(id, one);
      }
    return found;
  }

  async function keepOf(ctx: Context, participantId: string): Promise<void> {
    const { organisationId } = ctx.scope;
    const found = await askedOf(ctx, participantId);
    const rowId = `${participantId}-questions`;
    const old = await store.get(ctx.scope, waitingMatches, rowId);
    const ids = [...found.keys()].sort();
    const standing = new Map(
      (await store.getMany(ctx.scope, questions, [...ids, ...(old?.questionIds ?? [])])).map((row) => [
        row.id,
        row,
      ]),
    );
    const [now, today] = [clock(), await todayOf(deps, ctx)];
    const puts: Put[] = [];
    const removals: Removal[] = [];
    for (const [id, { asking, subject }] of found) {
      const row = standing.get(id);
      if (row === undefined) {
        const made = {
          ...first(id, organisationId, now),
          ...subject,
          asking,
          state: 'open',
          since: now,
        } as const;
        puts.push(put(questions, made, 0));
      } else if (isOver(row, today))
        puts.push(
          put(questions, next(row, now, { state: 'open', since: now, given: undefined }), row.version),
        );
    }
    for (const id of old?.questionIds ?? []) {
      const row = standing.get(id);
      if (found.has(id) || row?.state !== 'open') continue;
      if ((await store.count(ctx.scope, waitingMatches, 'byQuestion', [id], 2)) <= 1)
        removals.push(removal(questions, row, row.version));
    }
    const waiting = ids.map((questionId) => ({
      questionId,
      matchIds: [...(found.get(questionId)?.matchIds ?? [])].sort(),
    }));
    if (canonical(waiting) !== canonical(old?.waiting ?? [])) {
      const fields = { participantId, questionIds: ids, waiting };
      const row: WaitingMatches =
        old === undefined ? { ...first(rowId, organisationId, now), ...fields } : next(old, now, fields);
      puts.push(put(waitingMatches, row, old?.version ?? 0));
    }
    if (puts.length + removals.length === 0) return;
    const audit = [done('keep', 'question', participantId)];
    await commit({ store, clock }, ctx, { puts, removals, audit }, undefined);
  }

  return {
    keep: withPermission('question:keep', async (ctx, asked) => {
      const giveWay = createGiveWay(1);
      for (const participantId of await peopleOf(ctx, asked)) {
        await giveWay();
        await untilNotOvertaken(() => keepOf(ctx, participantId));
      }
    }),
  };
}

/** Whether what was answered does not count any more. */
const isOver = ({ state, given }: Question, today: string): boolean =>
  state === 'answered' && given !== undefined && given.expires < today;
