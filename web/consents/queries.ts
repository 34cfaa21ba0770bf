import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Consent, ConsentPaper, ConsentPaperAsked, ConsentReceipt } from '../api/types.ts';

export const consentsQuery = (participantId: string) =>
  queryOptions({
    queryKey: ['consents', participantId],
    queryFn: ({ signal }) =>
      ask<{ readonly items: readonly Consent[] }>(
        `/participants/${encodeURIComponent(participantId)}/consents`,
        {
          query: { limit: 200 },
          signal,
        },
      ),
  });

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['consents', 'receipt', id],
    queryFn: ({ signal }) => ask<ConsentReceipt>(`/consents/${encodeURIComponent(id)}/receipt`, { signal }),
  });

/** The text for what is chosen so far; nothing is asked before it is whole. */
export const paperQuery = (participantId: string, asked: ConsentPaperAsked | undefined) =>
  queryOptions({
    queryKey: ['consents', 'paper', participantId, asked],
    queryFn: ({ signal }) =>
      ask<ConsentPaper>(`/participants/${encodeURIComponent(participantId)}/consent-papers`, {
        method: 'POST',
        body: asked,
        signal,
      }),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
