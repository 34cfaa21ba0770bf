import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiProblem, ask } from '../api/client.ts';
import type { Disclosure, NewRelease, Page, Release, ReleasePreview, ReleaseReceipt } from '../api/types.ts';

const pathOf = (matchId: string) => `/matches/${encodeURIComponent(matchId)}/release`;

/** What was released of a match last; null where nothing was. */
export const releaseQuery = (matchId: string) =>
  queryOptions({
    queryKey: ['releases', matchId],
    queryFn: async ({ signal }): Promise<Release | null> => {
      try {
        return await ask<Release>(pathOf(matchId), { signal });
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });

/** Exactly what an employer would see of what is chosen so far. */
export const previewQuery = (matchId: string, chosen: NewRelease | undefined) =>
  queryOptions({
    queryKey: ['releases', matchId, 'preview', chosen],
    queryFn: ({ signal }) =>
      ask<ReleasePreview>(`${pathOf(matchId)}-preview`, { method: 'POST', body: chosen, signal }),
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const releaseReceiptQuery = (releaseId: string) =>
  queryOptions({
    queryKey: ['releases', 'receipt', releaseId],
    queryFn: ({ signal }) =>
      ask<ReleaseReceipt>(`/releases/${encodeURIComponent(releaseId)}/receipt`, { signal }),
  });

export const disclosuresQuery = (participantId: string) =>
  queryOptions({
    queryKey: ['disclosures', participantId],
    queryFn: ({ signal }) =>
      ask<Page<Disclosure>>(`/participants/${encodeURIComponent(participantId)}/disclosures`, {
        query: { limit: 50 },
        signal,
      }),
  });

export const release = (matchId: string, body: NewRelease): Promise<Release> =>
  ask(pathOf(matchId), { method: 'POST', body });

export const endRelease = (matchId: string): Promise<Release> => ask(pathOf(matchId), { method: 'DELETE' });

/** Writes down that the person was told who came to the employer since. */
export const tellOfNewcomers = (matchId: string): Promise<Release> =>
  ask(`${pathOf(matchId)}/told`, { method: 'POST' });
