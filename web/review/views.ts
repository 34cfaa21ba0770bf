import type { MatchState } from '../../src/domain/match.ts';
import type { MatchFilters } from '../api/queries.ts';
import { type CaseloadSearch, caseloadSearch } from '../app/caseload.ts';

/** A list of matches by where they stand, so that nothing alive drops out of sight. */
interface StateList {
  readonly label: string;
  readonly states: readonly MatchState[];
  readonly nearMiss?: true;
  /** Said when there is none: what will be there, and how it comes there. */
  readonly empty: readonly [title: string, words: string];
}

/** The lists beside the queue, in the order of the life of a match. */
export const stateLists = {
  suggested: {
    label: 'Every suggestion',
    states: ['suggested'],
    empty: ['No suggestions', 'They come as profiles and postings change.'],
  },
  near: {
    label: 'Near misses',
    states: ['blocked'],
    nearMiss: true,
    empty: [
      'No near misses',
      'A pair that one answer would open comes here: one thing in the way, which the employer or the participant could lift.',
    ],
  },
  put_off: {
    label: 'Put off',
    states: ['deferred'],
    empty: ['Nothing put off', 'What you put off waits here and comes back on its day.'],
  },
  free_later: {
    label: 'Free later',
    states: ['later'],
    empty: [
      'Nobody is free later',
      'Jobs for people whose first day is still some time away stand here: whom to speak to before.',
    ],
  },
  shortlisted: {
    label: 'Shortlisted',
    states: ['shortlisted'],
    empty: ['Nothing shortlisted', 'Matches you shortlist stay here until the participant is asked.'],
  },
  with_participant: {
    label: 'With the participant',
    states: ['offered_to_participant'],
    empty: ['Nothing is with a participant', 'What you offer somebody stands here until they answer.'],
  },
  interested: {
    label: 'Participant interested',
    states: ['interested'],
    empty: ['Nobody has said yes yet', 'When a participant says yes, the match comes here.'],
  },
  with_employer: {
    label: 'With the employer',
    states: ['released_to_employer', 'interviewing', 'offered'],
    empty: [
      'Nothing is with an employer',
      'What a participant releases, interviews and job offers stand here.',
    ],
  },
  placed: {
    label: 'Placed',
    states: ['placed'],
    empty: ['No job has started yet', 'Jobs that started stand here.'],
  },
  closed: {
    label: 'Declined and withdrawn',
    states: ['declined_by_coach', 'declined_by_participant', 'declined_by_employer', 'withdrawn'],
    empty: ['Nothing was declined', 'What anybody said no to stands here, with who and why.'],
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
export function filtersOf(name: ListName, coachId: string | undefined): MatchFilters {
  const { states, ...more }: StateList = stateLists[name];
  return { coachId, state: states.join(), ...(more.nearMiss && { nearMiss: true }) };
}

/** Whether a match still belongs in a list. */
export function belongsIn(name: ListName, state: MatchState): boolean {
  return (stateLists[name].states as readonly MatchState[]).includes(state);
}
