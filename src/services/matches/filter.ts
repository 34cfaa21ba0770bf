import { type Match, type MatchState, matchStates } from '../../domain/match.ts';
import type { matches } from '../../store/collections/index.ts';
import type { PageAsked, Reading } from '../kit/lists.ts';

export interface MatchFilter extends PageAsked {
  readonly participantId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly coachId?: string | undefined;
  /** Any of these; any state when absent. */
  readonly state?: readonly MatchState[] | undefined;
  readonly nearMiss?: boolean | undefined;
  readonly worth?: boolean | undefined;
  /** 0 to 10000, inclusive. */
  readonly minScore?: number | undefined;
}

/** `mine`: people whom the actor has, or stands in for today. */
export interface MatchListAsked extends MatchFilter {
  readonly whose?: 'mine' | 'all' | undefined;
}

/** The most telling paths for a filter, one for each state, and for each of `coachIds` where only theirs are asked for; what they cannot tell is looked at row by row. */
export function matchReadings(
  filter: MatchFilter,
  coachIds?: readonly string[],
): readonly Reading<typeof matches>[] {
  const { participantId, opportunityId, coachId, state = matchStates, nearMiss, worth, minScore } = filter;
  const keep = (row: Match) =>
    (participantId ?? row.participantId) === row.participantId &&
    (opportunityId ?? row.opportunityId) === row.opportunityId &&
    (coachId ?? row.coachId) === row.coachId &&
    (coachIds === undefined || coachIds.includes(row.coachId ?? '')) &&
    (nearMiss ?? isNearMiss(row)) === isNearMiss(row) &&
    (worth ?? row.worth) === row.worth &&
    row.score >= (minScore ?? 0);
  // A path tells one of them.
  const owners = [participantId, opportunityId, coachId].filter((id) => id !== undefined);
  const looked =
    owners.length > 1 ||
    (coachIds !== undefined && owners.length > 0) ||
    [nearMiss, worth, minScore].some((one) => one !== undefined);
  const more = looked ? { keep } : {};
  return [...new Set(state)].flatMap((one): readonly Reading<typeof matches>[] => {
    if (participantId !== undefined)
      return [{ path: 'byParticipantAndState', key: [participantId, one], ...more }];
    if (opportunityId !== undefined)
      return [{ path: 'byOpportunityAndState', key: [opportunityId, one], ...more }];
    if (coachId !== undefined) return [{ path: 'byCoachAndState', key: [coachId, one], ...more }];
    if (coachIds !== undefined)
      return coachIds.map((id) => ({ path: 'byCoachAndState', key: [id, one], ...more }) as const);
    return [{ path: 'byState', key: [one], ...more }];
  });
}

const isNearMiss = ({ lifted }: Match): boolean => lifted !== undefined;

/** Each person's own best first, then what is known of most. */
export const byRank = (a: Match, b: Match): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);
