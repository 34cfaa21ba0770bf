import { queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { pages } from './queries.ts';
import type { Clearance, ClearanceItem, Page, RetentionPeriods } from './types.ts';

export const periodsQuery = queryOptions({
  queryKey: ['retention', 'periods'],
  queryFn: ({ signal }) => ask<RetentionPeriods>('/retention', { signal }),
});

/** The newest clearances; followed while something is being looked for or goes. */
export const clearancesQuery = queryOptions({
  queryKey: ['retention', 'clearances'],
  queryFn: ({ signal }) => ask<Page<Clearance>>('/clearances', { query: { limit: 20 }, signal }),
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ state }) => state === 'preparing' || state === 'begun') ? 1500 : false,
});

export const clearancePeopleQuery = (id: string) =>
  pages<ClearanceItem>('retention', `/clearances/${encodeURIComponent(id)}/items`, { kind: 'people' });
