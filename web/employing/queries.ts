import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { enquiryShown } from '../../src/http/api/enquiries/schema.ts';
import { ask } from '../api/client.ts';
import type { Opportunity, Page } from '../api/types.ts';

export type Enquiry = z.output<typeof enquiryShown>;

/** Questions that were put to this employer and wait for an answer. */
export const enquiriesQuery = queryOptions({
  queryKey: ['enquiries', 'open'],
  queryFn: ({ signal }) => ask<Page<Enquiry>>('/enquiries', { query: { state: 'open', limit: 50 }, signal }),
  // One that is answered by a mail, in another window, waits no more in this one.
  refetchOnWindowFocus: 'always',
  refetchInterval: 60_000,
});

/** All of an employer's postings: they are few. */
export const postingsQuery = infiniteQueryOptions({
  queryKey: ['opportunities', 'list', 'own'] as const,
  queryFn: ({ pageParam, signal }) =>
    ask<Page<Opportunity>>('/opportunities', { query: { limit: 200, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page<Opportunity>) => page.nextCursor ?? undefined,
});
