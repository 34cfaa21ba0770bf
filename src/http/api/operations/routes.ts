import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentDeadLetter } from './presenter.ts';
import { deadLetterQuery, deadLetterShown, deadLetterParams as params, queuesShown } from './schema.ts';

/** How the background work is doing, for administrators. */
export function operationRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { operations } = services;
  return [
    route({
      method: 'get',
      path: '/operations/queues',
      access: 'operations:read',
      summary: 'How much work waits, runs and failed',
      output: queuesShown,
      handler: (ctx) => operations.queues(ctx),
      present: ({ jobs, outbox }) => ({
        jobs: jobs.map(({ job, waiting, running, dead }) => ({ job, waiting, running, dead })),
        outbox: { waiting: outbox.waiting },
      }),
    }),
    route({
      method: 'get',
      path: '/operations/dead-letters',
      access: 'operations:read',
      summary: 'Work that failed for good',
      query: deadLetterQuery,
      output: pageOf(deadLetterShown),
      handler: (ctx, { query }) => operations.deadLetters(ctx, query),
      present: (page, fields) => presentPage(page, (work) => presentDeadLetter(work, fields)),
    }),
    route({
      method: 'post',
      path: '/operations/dead-letters/{workId}/replay',
      access: 'operations:write',
      summary: 'Try failed work again',
      params,
      output: deadLetterShown,
      handler: (ctx, asked) => operations.replay(ctx, asked.params.workId),
      present: presentDeadLetter,
    }),
  ];
}
