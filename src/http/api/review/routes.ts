import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentScoringCarried } from '../operations/presenter.ts';
import { presentReviewRow } from './presenter.ts';
import { reviewQuery, reviewShown } from './schema.ts';

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
      output: reviewShown,
      handler: async (ctx, { query }) => {
        const [page, scoring] = [services.review.list(ctx, query), services.scoringSwitch.show(ctx)];
        return { page: await page, scoring: await scoring };
      },
      present: ({ page, scoring }, fields, words) => ({
        ...presentPage(page, (row) => presentReviewRow(row, fields, { words, labelOf })),
        scoring: presentScoringCarried(scoring),
      }),
    }),
  ];
}
