import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentReviewRow } from './presenter.ts';
import { reviewQuery, reviewRowShown } from './schema.ts';

/** The coach's queue. */
export function reviewRoutes({
  services,
  labelOf,
}: Pick<HttpDeps, 'services' | 'labelOf'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/review',
      access: 'review:read',
      summary: 'Who waits for a decision or an answer, a row a person, the longest waiting first',
      query: reviewQuery,
      output: pageOf(reviewRowShown),
      handler: (ctx, { query }) => services.review.list(ctx, query),
      present: (page, fields, words) =>
        presentPage(page, (row) => presentReviewRow(row, fields, { words, labelOf })),
    }),
  ];
}
