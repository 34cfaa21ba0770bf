import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';
import type { Page, Question } from '../api/types.ts';

/** Whatever an answer may show in. */
const touched = [
  ...['matches', 'review', 'questions', 'employers', 'opportunities', 'participants', 'evaluations'],
  ...['worth-askings', ...meQuery.queryKey],
];

/** The worker scores the others a moment after the answer. */
const workerMs = 4_000;

/** Takes a question that was answered off the lists of open ones: they are read anew, which takes a moment. */
export function dropAnswered(queries: QueryClient, id: string): void {
  queries.setQueriesData<InfiniteData<Page<Question>>>(
    { queryKey: ['questions', 'list'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.filter((row) => row.id !== id || row.state !== 'open'),
        })),
      },
  );
}

/** Reads anew whatever an answer may show in. */
export function refreshTouched(queries: QueryClient): void {
  for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
}

/** Reads anew what an answer changed: at once, and again when others have been scored. */
export function refreshAfterAnswer(queries: QueryClient, following: number): void {
  refreshTouched(queries);
  if (following > 0) setTimeout(() => refreshTouched(queries), workerMs);
}
