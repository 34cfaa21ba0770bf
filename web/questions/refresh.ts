import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';

/** Whatever an answer may show in. */
const touched = [
  ...['matches', 'review', 'questions', 'employers', 'opportunities', 'participants', 'evaluations'],
  ...['worth-askings', ...meQuery.queryKey],
];

/** The worker scores the others a moment after the answer. */
const workerMs = 4_000;

/** Reads anew what an answer changed: at once, and again when others have been scored. */
export function refreshAfterAnswer(queries: QueryClient, following: number): void {
  const refresh = () => {
    for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
  };
  refresh();
  if (following > 0) setTimeout(refresh, workerMs);
}
