import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Import, ImportNote, ImportWritten, ListedImport, Page } from '../api/types.ts';

const underWay: readonly Import['state'][] = ['received', 'applying', 'undoing'];
export const isUnderWay = ({ state }: Pick<Import, 'state'>): boolean => underWay.includes(state);

/** The files that wrote, newest first; looked at again while one of them is under way. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'] as const,
  queryFn: ({ pageParam, signal }) =>
    ask<Page<ListedImport>>('/imports', { query: { dryRun: false, limit: 20, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  // Whoever comes back from a file has just changed what is said of it here.
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) === true ? 2000 : false,
});

/** One file and what came of it; looked at often while it is under way. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id] as const,
    queryFn: ({ signal }) => ask<Import>(`/imports/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? 700 : false),
  });

/** What is said of its rows, page by page. */
export const notesQuery = (id: string, which: 'rejections' | 'remarks') =>
  infiniteQueryOptions({
    queryKey: ['imports', which, id] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<Page<ImportNote>>(`/imports/${encodeURIComponent(id)}/${which}`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What it made and changed, page by page; it is read once it is through. */
export const writtenQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'written', id] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<Page<ImportWritten>>(`/imports/${encodeURIComponent(id)}/records`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What undoing it left as it is. `count`: how many there are by now, for they come while it is undone. */
export const keptQuery = (id: string, count: number) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'kept', id, count] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Import['kept'][number]>>(`/imports/${encodeURIComponent(id)}/kept`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
