import { type Match, type MatchState, rankOf } from '../../domain/match.ts';
import type { PageAsked, Reading } from '../kit/lists.ts';

export interface MatchFilter extends PageAsked {
  readonly participantId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly coachId?: string | undefined;
  readonly state?: MatchState | undefined;
  readonly nearMiss?: boolean | undefined;
  /** 0 to 10000, inclusive. */
  readonly minScore?: number | undefined;
}

/** The most telling path for a filter, best first; what the path cannot tell is looked at row by row. */
export function matchReading(filter: MatchFilter): Reading<Match> {
  const { participantId, opportunityId, coachId, state, nearMiss, minScore } = filter;
  const [owner, ownerId] =
    participantId !== undefined
      ? ['byParticipant', participantId]
      : opportunityId !== undefined
        ? ['byOpportunity', opportunityId]
        : coachId !== undefined
          ? ['byCoach', coachId]
          : [undefined, undefined];
  const path =
    state === undefined ? (owner ?? 'byRank') : owner === undefined ? 'byState' : `${owner}AndState`;
  const told = [owner === 'byParticipant', owner === 'byOpportunity', owner === 'byCoach'];
  const asks = [participantId, opportunityId, coachId].some((id, at) => id !== undefined && !told[at]);
  const keep = (row: Match) =>
    (participantId ?? row.participantId) === row.participantId &&
    (opportunityId ?? row.opportunityId) === row.opportunityId &&
    (coachId ?? row.coachId) === row.coachId &&
    (nearMiss ?? row.nearMiss) === row.nearMiss;
  return {
    path,
    key: [ownerId, state].filter((part) => part !== undefined),
    ...(minScore === undefined ? {} : { from: rankOf({ score: minScore, confidence: 0 }) }),
    descending: true,
    keep: asks || nearMiss !== undefined ? keep : undefined,
  };
}
