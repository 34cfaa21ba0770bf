import type { Asking } from '../../domain/evaluation.ts';
import type { Match } from '../../domain/match.ts';
import { waitingMatches } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { subjectOf } from './asked-by.ts';
import { waitingId } from './person-asks.ts';
import { questionId } from './question-id.ts';

/** The id of the row that is kept of a question of this pair; undefined where none is, or none yet. */
export type QuestionIdOf = (asking: Asking) => string | undefined;

/** A match and whose posting it is of. */
interface OfPair extends Pick<Match, 'participantId' | 'opportunityId'> {
  readonly employerId: string;
}

/** Finds the rows of questions for the pairs of one answer: one read a person, nothing of it unsealed. */
export type KeptQuestionIds = (
  ctx: Context,
  participantIds: readonly string[],
) => Promise<(pair: OfPair) => QuestionIdOf>;

export function createKeptQuestionIds({
  store,
  blind,
}: {
  readonly store: Store;
  readonly blind: (text: string) => string;
}): KeptQuestionIds {
  return async (ctx, participantIds) => {
    const rows = await store.getMany(ctx.scope, waitingMatches, participantIds.map(waitingId), {
      unseal: false,
    });
    const kept = new Map(rows.map((row) => [row.participantId, new Set(row.questionIds)]));
    return (pair) => (asking) => {
      const subject = subjectOf(asking, pair, pair.employerId);
      const id = questionId(blind, ctx.scope.organisationId, asking, subject);
      return kept.get(pair.participantId)?.has(id) ? id : undefined;
    };
  };
}
