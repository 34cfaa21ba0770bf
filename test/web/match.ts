import type { Match } from '../../web/api/types.ts';

/** A match as the API shows it, with some fields as a test needs them. */
export function matchLike(some: Partial<Match> = {}): Match {
  const id = some.id ?? 'mat_1';
  return {
    id,
    version: 3,
    createdAt: '2026-11-20T09:00:00Z',
    updatedAt: '2026-11-24T09:00:00Z',
    participantId: 'par_1',
    opportunityId: 'opp_1',
    participant: { id: 'par_1', displayName: 'Ada North', stage: 'ready_to_try_work' },
    opportunity: {
      id: 'opp_1',
      title: 'Baker',
      state: 'open',
      employerId: 'emp_1',
      employerName: 'Harbour Bakery',
    },
    score: 7000,
    confidence: 80,
    parts: [],
    blockers: [],
    nearMiss: false,
    later: false,
    worth: true,
    rankForPerson: 1,
    asOf: '2026-11-24T09:00:00Z',
    explanation: { for: [], against: [], unknown: [], changes: [] },
    engine: { version: '1', weightsVersion: '1', inputHash: 'h' },
    employerId: 'emp_1',
    state: 'suggested',
    scoredAt: '2026-11-24T09:00:00Z',
    decisionsAllowed: ['shortlist', 'defer', 'decline'],
    seenBy: [],
    ...some,
  };
}
