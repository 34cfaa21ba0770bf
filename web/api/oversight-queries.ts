import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { type Filters, pages } from './queries.ts';
import type {
  BrokenGlass,
  DeadLetter,
  Deliveries,
  Erasure,
  ManagedUser,
  OpenInvitation,
  Queues,
  Scoring,
  Token,
  TrailEntry,
} from './types.ts';

export const queuesQuery = queryOptions({
  queryKey: ['operations', 'queues'],
  queryFn: ({ signal }) => ask<Queues>('/operations/queues', { signal }),
  refetchInterval: 5_000,
});
export const deliveriesQuery = infiniteQueryOptions({
  queryKey: ['operations', 'deliveries'] as const,
  queryFn: ({ pageParam, signal }) =>
    ask<Deliveries>('/operations/deliveries', { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Deliveries) => page.nextCursor ?? undefined,
});
export const deadLettersQuery = pages<DeadLetter>('operations', '/operations/dead-letters');

export const usersQuery = pages<ManagedUser>('users', '/users');
export const invitationsQuery = pages<OpenInvitation>('invitations', '/operations/invitations');
export const tokensQuery = pages<Token>('tokens', '/tokens');

export interface TrailFilters extends Filters {
  readonly by?: string;
  readonly subjectId?: string;
  readonly action?: string;
  readonly outcome?: 'allowed' | 'denied';
}
export const trailQuery = (filters: TrailFilters) => pages<TrailEntry>('trail', '/audit', filters);
export const scoringQuery = queryOptions({
  queryKey: ['operations', 'scoring'],
  queryFn: ({ signal }) => ask<Scoring>('/operations/scoring', { signal }),
});
export const erasuresQuery = pages<Erasure>('erasures', '/erasures');
export const glassQuery = pages<BrokenGlass>('glass', '/break-glass');
