import type { MatchState } from '../../src/domain/match.ts';

/** Where the matches of a person stand, as their page shows them. */
export const groupsOfMatches = {
  under_way: [
    'shortlisted',
    'offered_to_participant',
    'interested',
    'released_to_employer',
    'interviewing',
    'offered',
    'placed',
  ],
  to_decide: ['suggested'],
  others: [
    'blocked',
    'deferred',
    'later',
    'declined_by_coach',
    'declined_by_participant',
    'declined_by_employer',
    'withdrawn',
  ],
} as const satisfies Readonly<Record<string, readonly MatchState[]>>;

export type MatchGroup = keyof typeof groupsOfMatches;
