import type { MatchState } from '../../src/domain/match.ts';
import type { MatchFilters } from '../api/queries.ts';
import { type Caseload, type CaseloadSearch, caseloadSearch } from '../app/caseload.ts';

/** A list of matches by where they stand, so that nothing alive drops out of sight. */
interface StateList {
  readonly states: readonly MatchState[];
  readonly nearMiss?: true;
  /** Only what would be worth a look. */
  readonly worth?: true;
}

/** The lists beside the queue, in the order of the life of a match. */
export const stateLists = {
  suggested: {
    states: ['suggested'],
  },
  near: {
    states: ['blocked'],
    nearMiss: true,
    // Of others no question is kept, and an answer would open nothing that anybody looks at.
    worth: true,
  },
  put_off: {
    states: ['deferred'],
  },
  free_later: {
    states: ['later'],
  },
  shortlisted: {
    states: ['shortlisted'],
  },
  with_participant: {
    states: ['offered_to_participant'],
  },
  interested: {
    states: ['interested'],
  },
  with_employer: {
    states: ['released_to_employer', 'interviewing', 'offered'],
  },
  placed: {
    states: ['placed'],
  },
  closed: {
    states: ['declined_by_coach', 'declined_by_participant', 'declined_by_employer', 'withdrawn'],
  },
} as const satisfies Readonly<Record<string, StateList>>;

export type ListName = keyof typeof stateLists;
export type ReviewView = 'queue' | 'today' | ListName;

const isList = (name: unknown): name is ListName =>
  typeof name === 'string' && Object.hasOwn(stateLists, name);

/** What the address of the review may say. */
export interface ReviewSearch extends CaseloadSearch {
  readonly view?: Exclude<ReviewView, 'queue'>;
  /** The match of a person that is open. */
  readonly job?: string;
}

export function reviewSearch(search: Record<string, unknown>): ReviewSearch {
  const { view, job } = search;
  return {
    ...((isList(view) || view === 'today') && { view }),
    ...(typeof job === 'string' && { job }),
    ...caseloadSearch(search),
  };
}

/** What the API is asked for. A near miss that was decided is no longer one to review, hence the state. */
export function filtersOf(name: ListName, whose: Caseload): MatchFilters {
  const { states, ...more }: StateList = stateLists[name];
  return { whose, state: states.join(), ...more };
}

/** Whether a match still belongs in a list. */
export function belongsIn(name: ListName, state: MatchState): boolean {
  return (stateLists[name].states as readonly MatchState[]).includes(state);
}
