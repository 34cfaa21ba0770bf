import { notFound, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Work } from '../../queue/work.ts';
import { outbox, work } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

export interface JobCounts {
  readonly job: string;
  readonly waiting: number;
  readonly running: number;
  readonly dead: number;
}

export interface Operations {
  readonly queues: UseCase<
    [],
    { readonly jobs: readonly JobCounts[]; readonly outbox: { readonly waiting: number } }
  >;
  readonly deadLetters: UseCase<[page: PageAsked], Page<Work>>;
  /** Lets dead work run again. Throws Problem `conflict` when it is not dead. */
  readonly replay: UseCase<[workId: string], Work>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly jobNames: readonly string[];
}

/** How the background work of an organisation is doing. */
export function createOperations({ store, clock, jobNames }: Deps): Operations {
  return {
    queues: withPermission('operations:read', async (ctx) => {
      const count = (job: string, state: Work['state']) =>
        store.count(ctx.scope, work, 'byJob', [job, state]);
      const jobs = jobNames.map(async (job) => ({
        job,
        waiting: await count(job, 'waiting'),
        running: await count(job, 'running'),
        dead: await count(job, 'dead'),
      }));
      return {
        jobs: await Promise.all(jobs),
        outbox: { waiting: await store.count(ctx.scope, outbox, 'byRelayed', [false]) },
      };
    }),
    deadLetters: withPermission('operations:read', (ctx, page) =>
      store.list(ctx.scope, work, 'byDue', { key: ['dead'], ...page }),
    ),
    replay: withPermission('operations:write', async (ctx, workId) => {
      const row = await store.get(ctx.scope, work, workId);
      if (row === undefined) throw notFound('dead_letter');
      if (row.state !== 'dead')
        throw new Problem('conflict', sentence('work_not_dead', { state: row.state }));
      const now = clock();
      const alive = next(row, now, { state: 'waiting', attempts: 0, dueAt: now });
      const audit = [{ action: 'replay', noun: 'work', subjectId: workId, outcome: 'allowed' as const }];
      return commit({ store, clock }, ctx, { puts: [put(work, alive, row.version)], audit }, alive);
    }),
  };
}
