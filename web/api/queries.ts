import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OpportunityState } from '../../src/domain/opportunity.ts';
import { ask } from './client.ts';
import type {
  AnswerScoring,
  CaseloadPage,
  Caseloads,
  Coaches,
  Cover,
  Decision,
  Employer,
  EmployerContact,
  Evaluation,
  Factor,
  Found,
  Happening,
  MailReach,
  Match,
  Me,
  NeedCosts,
  Notice,
  Opportunity,
  OwnSession,
  Page,
  Participant,
  PasskeysOffered,
  Place,
  Preferences,
  Question,
  ReviewRow,
  SavedView,
  SittingAct,
  StageChange,
  WorklistItem,
  Worklists,
  WorthAskings,
} from './types.ts';

export type Filters = Readonly<Record<string, string | number | boolean | undefined>>;

/** A list that is read page by page. */
export function pages<T>(name: string, path: string, filters: Filters = {}) {
  return infiniteQueryOptions({
    queryKey: [name, 'list', filters] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<Page<T>>(path, { query: { ...filters, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** One thing by its id. */
function one<T>(name: string, path: string, id: string) {
  return queryOptions({
    queryKey: [name, 'one', id] as const,
    queryFn: ({ signal }) => ask<T>(`${path}/${encodeURIComponent(id)}`, { signal }),
  });
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask<Me>('/me', { signal }),
  staleTime: 30_000,
  // Whoever opened a mail in another window comes back as who they are by now.
  refetchOnWindowFocus: 'always',
  refetchInterval: 60_000,
});

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => ask<Preferences>('/me/preferences', { signal }),
  staleTime: 60_000,
});

/** What was decided and answered since one signed in. */
export const sittingQuery = queryOptions({
  queryKey: ['sitting'],
  queryFn: ({ signal }) => ask<Page<SittingAct>>('/me/decisions', { query: { limit: 100 }, signal }),
});

/** Where one is signed in, oneself. */
export const sessionsQuery = pages<OwnSession>('sessions', '/me/sessions');

export const factorsQuery = queryOptions({
  queryKey: ['factors'],
  queryFn: ({ signal }) => ask<Page<Factor>>('/me/factors', { signal }),
});

/** Whether passkeys are offered at this address; it does not change while a page is open. */
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => ask<PasskeysOffered>('/session/passkey', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Everything that somebody may see, by what is typed. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'found', q] as const,
    queryFn: ({ signal }) => ask<Page<Found>>('/search', { query: { q }, signal }),
    enabled: q !== '',
    staleTime: 30_000,
  });

export const coachesQuery = queryOptions({
  queryKey: ['coaches'],
  queryFn: ({ signal }) => ask<Coaches>('/coaches', { signal }),
  staleTime: 300_000,
});

export interface MatchFilters extends Filters {
  readonly participantId?: string;
  readonly opportunityId?: string;
  readonly whose?: 'mine' | 'all';
  /** One or several, with commas between them. */
  readonly state?: string;
  readonly nearMiss?: boolean;
  readonly worth?: boolean;
}

export const matchesQuery = (filters: MatchFilters) => pages<Match>('matches', '/matches', filters);
/** One page of matches, for lists that are short by themselves. */
export const matchesOfQuery = (filters: MatchFilters) =>
  queryOptions({
    queryKey: ['matches', 'list', 'page', filters] as const,
    queryFn: ({ signal }) => ask<Page<Match>>('/matches', { query: filters, signal }),
  });
export const matchQuery = (id: string) => one<Match>('matches', '/matches', id);
export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['matches', 'decisions', id],
    queryFn: ({ signal }) => ask<Page<Decision>>(`/matches/${encodeURIComponent(id)}/decisions`, { signal }),
  });

/** Whether mail comes to a participant. */
export const mailReachQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', 'mail', id] as const,
    queryFn: ({ signal }) => ask<MailReach>(`/participants/${encodeURIComponent(id)}/mail`, { signal }),
  });

export const reviewQuery = (whose: 'mine' | 'all') => pages<ReviewRow>('review', '/review', { whose });

export const worklistsQuery = queryOptions({
  queryKey: ['worklists'],
  queryFn: ({ signal }) => ask<Worklists>('/worklists', { signal }),
});
export const worklistQuery = (name: string) => pages<WorklistItem>(`worklist ${name}`, `/worklists/${name}`);

export interface CaseloadFilters extends Filters {
  readonly whose?: 'mine' | 'all' | 'unassigned' | undefined;
  readonly q?: string | undefined;
}

/** The participants with what waits and what to do next. */
export const caseloadQuery = (filters: CaseloadFilters) =>
  infiniteQueryOptions({
    queryKey: ['participants', 'caseload', filters] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<CaseloadPage>('/caseload', { query: { ...filters, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
export const caseloadsQuery = queryOptions({
  queryKey: ['participants', 'caseloads'],
  queryFn: ({ signal }) => ask<Caseloads>('/caseloads', { signal }),
});
export const coversQuery = queryOptions({
  queryKey: ['covers'],
  queryFn: ({ signal }) => ask<Page<Cover>>('/covers', { query: { limit: 200 }, signal }),
});
export const viewsQuery = (place: string) =>
  queryOptions({
    queryKey: ['views', place],
    queryFn: ({ signal }) => ask<Page<SavedView>>('/views', { query: { place, limit: 100 }, signal }),
  });
export const timelineQuery = (id: string) =>
  pages<Happening>(`timeline ${id}`, `/participants/${encodeURIComponent(id)}/timeline`, { limit: 20 });
export const costsQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', 'costs', id],
    queryFn: ({ signal }) => ask<NeedCosts>(`/participants/${encodeURIComponent(id)}/costs`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 1000 : false),
  });

export const questionsQuery = (filters: {
  employerId?: string | undefined;
  participantId?: string | undefined;
  state?: Question['state'];
  gathered?: 'mine' | 'all';
  limit?: number;
}) => pages<Question>('questions', '/questions', filters);
export const questionQuery = (id: string) => one<Question>('questions', '/questions', id);

/** How often a page looks whether an answer's scores are there. */
const scoringEveryMs = 2_000;

/** Looked at again until nothing is left to wait for; a stop may end, so it is looked at again, too. */
export const answerScoringQuery = (id: string) =>
  queryOptions({
    queryKey: ['answer-scoring', id],
    queryFn: ({ signal }) => ask<AnswerScoring>(`/questions/${encodeURIComponent(id)}/scoring`, { signal }),
    gcTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'scored' || data?.state === 'failed' ? false : scoringEveryMs,
  });

export const evaluationQuery = (participantId: string, opportunityId: string) =>
  queryOptions({
    queryKey: ['evaluations', participantId, opportunityId],
    queryFn: ({ signal }) =>
      ask<Evaluation>('/evaluations', { query: { participantId, opportunityId }, signal }),
  });

export const participantQuery = (id: string) => one<Participant>('participants', '/participants', id);
export const worthAskingQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', 'worth-asking', id],
    queryFn: ({ signal }) =>
      ask<WorthAskings>(`/participants/${encodeURIComponent(id)}/worth-asking`, { signal }),
  });
export const stagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['participants', 'stages', id],
    queryFn: ({ signal }) =>
      ask<Page<StageChange>>(`/participants/${encodeURIComponent(id)}/stages`, { signal }),
  });

export const employersQuery = (filters: { q?: string }) =>
  pages<Employer>('employers', '/employers', filters);
export const employerQuery = (id: string) => one<Employer>('employers', '/employers', id);
export const employerContactsQuery = (id: string) =>
  pages<EmployerContact>('employerContacts', `/employers/${encodeURIComponent(id)}/contacts`, { limit: 10 });

/** Places to choose from, by what is typed. */
export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['places', q] as const,
    queryFn: ({ signal }) => ask<Page<Place>>('/places', { query: { q }, signal }),
    enabled: q !== '',
    staleTime: 60_000,
  });

export const opportunitiesQuery = (filters: { q?: string; employerId?: string; state?: OpportunityState }) =>
  pages<Opportunity>('opportunities', '/opportunities', filters);
export const opportunityQuery = (id: string) => one<Opportunity>('opportunities', '/opportunities', id);

export const noticesQuery = (filters: { unread?: boolean }) => pages<Notice>('notices', '/notices', filters);
