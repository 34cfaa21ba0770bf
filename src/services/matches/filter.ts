import { type Match, type MatchState, rankOf } from '../../domain/match.ts';
import type { matches } from '../../store/collections/index.ts';
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
export function matchReading(filter: MatchFilter): Reading<typeof matches> {
  const { participantId, opportunityId, coachId, state, nearMiss, minScore } = filter;
  const keep = (row: Match) =>
    (participantId ?? row.participantId) === row.participantId &&
    (opportunityId ?? row.opportunityId) === row.opportunityId &&
    (coachId ?? row.coachId) === row.coachId &&
    (nearMiss ?? row.nearMiss) === row.nearMiss;
  // A path tells one of them.
  const owners = [participantId, opportunityId, coachId].filter((id) => id !== undefined);
  const range = {
    ...(minScore === undefined ? {} : { from: rankOf({ score: minScore, confidence: 0 }) }),
    descending: true,
    keep: owners.length > 1 || nearMiss !== undefined ? keep : undefined,
  };
  if (participantId !== undefined) {
    return state === undefined
      ? { path: 'byParticipant', key: [participantId], ...range }
      : { path: 'byParticipantAndState', key: [participantId, state], ...range };
  }
  if (opportunityId !== undefined) {
    return state === undefined
      ? { path: 'byOpportunity', key: [opportunityId], ...range }
      : { path: 'byOpportunityAndState', key: [opportunityId, state], ...range };
  }
  if (coachId !== undefined) {
    return state === undefined
      ? { path: 'byCoach', key: [coachId], ...range }
      : { path: 'byCoachAndState', key: [coachId, state], ...range };
  }
  return state === undefined ? { path: 'byRank', ...range } : { path: 'byState', key: [state], ...range };
}
