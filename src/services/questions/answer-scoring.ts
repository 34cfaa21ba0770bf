import type { AnswerScoring, Question } from '../../domain/question.ts';
import { opportunities } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { Organisations } from '../people/organisations.ts';
import { walkUnscored } from '../scoring/unscored.ts';

interface Deps {
  readonly store: Store;
  readonly organisations: Pick<Organisations, 'get'>;
}

/** Tells whether what a question is about is still to be scored, for whoever wrote its answer down. */
export function createAnswerScoring({ store, organisations }: Deps) {
  /** Whom or what its answer changes: a person, a posting, or every open posting of an employer. */
  async function subjectsOf(ctx: Context, question: Question): Promise<ReadonlySet<string>> {
    const { asking, participantId, opportunityId, employerId } = question;
    if (asking.about.side === 'participant') return new Set([participantId ?? []].flat());
    if (opportunityId !== undefined) return new Set([opportunityId]);
    const ids = new Set<string>();
    const options = { key: [employerId ?? '', 'open'], unseal: false } as const;
    for await (const { id } of walk(store, ctx.scope, opportunities, 'byEmployerAndState', options))
      ids.add(id);
    return ids;
  }

  return async (ctx: Context, question: Question): Promise<AnswerScoring> => {
    const { scoringStopped } = await organisations.get(ctx.scope.organisationId);
    if (scoringStopped !== undefined) return 'stopped';
    const subjects = await subjectsOf(ctx, question);
    const since = question.given?.at ?? question.updatedAt;
    let state: AnswerScoring = 'scored';
    for await (const unscored of walkUnscored(store, ctx.scope)) {
      const { participantIds, opportunityIds, everybody, diedAt } = unscored;
      if (!everybody && ![...participantIds, ...opportunityIds].some((id) => subjects.has(id))) continue;
      if (diedAt === undefined) return 'waiting';
      // What failed before the answer says nothing of it.
      if (diedAt >= since) state = 'failed';
    }
    return state;
  };
}
