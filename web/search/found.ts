import type { QueryClient } from '@tanstack/react-query';
import type { Found } from '../api/types.ts';

/** The kinds in the order in which they are shown. */
export const kinds = ['participant', 'employer', 'opportunity'] as const;

/** Where something found is opened. */
export const pathOf = {
  participant: '/participants/$id',
  employer: '/employers/$id',
  opportunity: '/opportunities/$id',
} as const;

/** What was found by kind, none of them empty. */
export function byKind(found: readonly Found[]): readonly (readonly [Found['kind'], readonly Found[]])[] {
  return kinds
    .map((kind) => [kind, found.filter((one) => one.kind === kind)] as const)
    .filter(([, some]) => some.length > 0);
}

const recentKey = ['search', 'recent'] as const;
const mostRecent = 6;

/** What was opened from the search in this tab, the last first. It is nowhere but in memory, and goes with the session. */
export const recentOf = (queries: QueryClient): readonly Found[] =>
  queries.getQueryData<readonly Found[]>(recentKey) ?? [];

/** Remembers that something was opened. */
export function rememberOpened(queries: QueryClient, opened: Found): void {
  const others = recentOf(queries).filter(({ id }) => id !== opened.id);
  queries.setQueryDefaults(recentKey, { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData(recentKey, [opened, ...others].slice(0, mostRecent));
}
