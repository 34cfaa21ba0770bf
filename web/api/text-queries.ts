import { queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import type { CheckedText, ReadText } from './types.ts';

/** What of a text no posting may have. */
export const textCheckQuery = (text: string) =>
  queryOptions({
    queryKey: ['text-check', text] as const,
    queryFn: ({ signal }) => ask<CheckedText>('/text-check', { method: 'POST', body: { text }, signal }),
    enabled: text.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Skills, work and licences that a text speaks of. */
export const linkedQuery = (text: string) =>
  queryOptions({
    queryKey: ['linked', text] as const,
    queryFn: ({ signal }) => ask<ReadText>('/skills/link', { method: 'POST', body: { text }, signal }),
    enabled: text.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Occupations that a title may stand for. */
export const occupationsQuery = (q: string) =>
  queryOptions({
    queryKey: ['occupations', q] as const,
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly { readonly uri: string; readonly label: string }[] }>('/occupations', {
        query: { q, limit: 4 },
        signal,
      }),
    enabled: q !== '',
    staleTime: 60_000,
  });
