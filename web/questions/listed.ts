import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page, Question } from '../api/types.ts';

/** A question as a list that is there has it: its answer can be given before it is read anew, and keys act at once. */
export function listedQuestion(queries: QueryClient, id: string | undefined): Question | undefined {
  const lists = queries.getQueriesData<InfiniteData<Page<Question>>>({ queryKey: ['questions', 'list'] });
  return lists
    .flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? [])
    .find((question) => question.id === id);
}
