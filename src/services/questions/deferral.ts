import { invalid } from '../../domain/problem.ts';
import type { Question } from '../../domain/question.ts';
import { type Clock, type Instant, startOfDay } from '../../domain/values/time.ts';
import { questions } from '../../store/collections/index.ts';
import { next, put } from '../../store/rows.ts';
import { type Drafted, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { Organisations } from '../people/organisations.ts';

interface Deps {
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
}

/**
 * Puts a question off: until then it brings nobody into the queue; null takes that back. A day is its beginning, where the
 * organisation is. Throws Problem `invalid` for what is over.
 */
export function createDeferral(deps: Deps) {
  async function instantOf(ctx: Context, until: Instant): Promise<Instant> {
    const { zone } = await deps.organisations.get(ctx.scope.organisationId);
    const deferredUntil = until.length > 'YYYY-MM-DD'.length ? until : startOfDay(until, zone);
    if (deferredUntil <= deps.clock()) throw invalid('until', 'time_in_past');
    return deferredUntil;
  }

  return async (ctx: Context, row: Question, until: Instant | null): Promise<Drafted<Question>> => {
    const now = deps.clock();
    const deferredUntil = until === null ? undefined : await instantOf(ctx, until);
    const deferred = next(
      row,
      now,
      deferredUntil === undefined
        ? notDeferred
        : { deferredUntil, deferredBy: ctx.scope.actor.id, deferredAt: now },
    );
    const audit = [done('defer', 'question', row.id, ['deferredUntil'])];
    return { row: deferred, unit: { puts: [put(questions, deferred, row.version)], audit } };
  };
}

/** What is over once it is taken back, and once a question is answered or put anew. */
export const notDeferred = { deferredUntil: undefined, deferredBy: undefined, deferredAt: undefined };

/** Whether a question brings somebody into the queue: what is not known, unless it was put off. */
export const isDue = (
  { deferredUntil = '', revisits }: Pick<Question, 'deferredUntil' | 'revisits'>,
  now: Instant,
): boolean => revisits !== true && deferredUntil <= now;
