import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';

const restMs = 1_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads the counts of the rail anew once the hand rests: whoever decides one after another is not kept waiting by them. */
export function countAtRest(queries: QueryClient): void {
  clearTimeout(timer);
  timer = setTimeout(() => void queries.invalidateQueries({ queryKey: meQuery.queryKey }), restMs);
}
