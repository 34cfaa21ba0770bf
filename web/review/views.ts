import type { MatchFilters } from '../api/queries.ts';
import { type CaseloadSearch, caseloadSearch } from '../app/caseload.ts';

/** The lists of the review: each is one state of a match. */
export const reviewViews = [
  ['queue', 'To review'],
  ['near', 'Near misses'],
  ['shortlisted', 'Shortlisted'],
  ['later', 'Later'],
] as const;
export type ReviewView = (typeof reviewViews)[number][0];

/** What the address of the review may say. */
export interface ReviewSearch extends CaseloadSearch {
  readonly view?: ReviewView;
}

export function reviewSearch(search: Record<string, unknown>): ReviewSearch {
  const view = reviewViews.find(([name]) => name === search.view)?.[0];
  return { ...(view && { view }), ...caseloadSearch(search) };
}

/** What the API is asked for. A near miss that was decided is no longer one to review, hence the state. */
export function filtersOf(view: ReviewView, coachId: string | undefined): MatchFilters {
  switch (view) {
    case 'queue':
      return { coachId, state: 'suggested' };
    case 'near':
      return { coachId, state: 'blocked', nearMiss: true };
    case 'shortlisted':
      return { coachId, state: 'shortlisted' };
    case 'later':
      return { coachId, state: 'deferred' };
  }
}

export const emptyWords: Readonly<Record<ReviewView, readonly [string, string]>> = {
  queue: [
    'Nothing to review',
    'New suggestions come here, strongest first, as profiles and postings change. Near misses may be worth a call meanwhile.',
  ],
  near: [
    'No near misses',
    'A pair that one answer would open comes here: one thing in the way, which the employer or the participant could lift.',
  ],
  shortlisted: ['Nothing shortlisted', 'Matches you shortlist stay here until the participant is asked.'],
  later: ['Nothing put off', 'Matches you put off wait here and come back to review on their day.'],
};
