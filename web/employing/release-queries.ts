import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { answerGiven, releasedShown } from '../../src/http/api/releases/schema.ts';
import { ask } from '../api/client.ts';
import type { Page } from '../api/types.ts';

export type Released = z.output<typeof releasedShown>;
export type AnswerGiven = z.input<typeof answerGiven>;

/** The people who chose to be seen by this employer. */
export const releasesQuery = queryOptions({
  queryKey: ['releases', 'list'],
  queryFn: ({ signal }) => ask<Page<Released>>('/releases', { query: { limit: 200 }, signal }),
});

export const releaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['releases', 'one', id],
    queryFn: ({ signal }) => ask<Released>(`/releases/${encodeURIComponent(id)}`, { signal }),
  });
