import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentDeadLetter, presentScoring } from './presenter.ts';
import {
  deadLetterQuery,
  deadLetterShown,
  deadLetterParams as params,
  queuesShown,
  scoringChange,
  scoringShown,
} from './schema.ts';

/** How the background work is doing, for administrators. */
export function operationRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { operations, scoringSwitch } = services;
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
      path: '/operations/scoring',
      access: 'scoring:read',
      summary: 'Whether scoring stands still, since when and by whom',
      output: scoringShown,
      handler: (ctx) => scoringSwitch.show(ctx),
      present: presentScoring,
    }),
    route({
      method: 'patch',
      path: '/operations/scoring',
      access: 'scoring:write',
      summary: 'Stop scoring or let it go on; have reasons read before scores',
      description: 'Lists stay as they are; once it goes on, everybody is scored again.',
      body: scoringChange,
      output: scoringShown,
      ifMatch: 'required',
      problems: ['conflict'],
      handler: (ctx, { body, version }) => scoringSwitch.set(ctx, body, version ?? neverStands),
      present: presentScoring,
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
