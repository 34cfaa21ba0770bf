import type { MatchState } from '../../src/domain/match.ts';

/** Some matches of a person: in which states, and whether only those worth a look, as the queue has them, or only the others. */
export interface MatchesAsked {
  readonly states: readonly MatchState[];
  readonly worth?: boolean;
}

/** Where the matches of a person stand, as their page shows them. */
export const groupsOfMatches = {
  under_way: {
    states: [
      'shortlisted',
      'offered_to_participant',
      'interested',
      'released_to_employer',
      'interviewing',
      'offered',
      'placed',
    ],
  },
  to_decide: { states: ['suggested'], worth: true },
  further: { states: ['suggested'], worth: false },
  others: {
    states: [
      'blocked',
      'deferred',
      'later',
      'declined_by_coach',
      'declined_by_participant',
      'declined_by_employer',
      'withdrawn',
    ],
  },
} as const satisfies Readonly<Record<string, MatchesAsked>>;

export type MatchGroup = keyof typeof groupsOfMatches;
