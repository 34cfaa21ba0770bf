import { notFound, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Work } from '../../queue/work.ts';
import { outbox, work } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
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

/** How much work is told by its rows; of more it is cheaper to count job by job. */
const mostRows = 200;

/** How the background work of an organisation is doing. */
export function createOperations({ store, clock, jobNames }: Deps): Operations {
  /** How much work of each job is in a state. There is little as a rule: one page of it tells of all jobs at once. */
  async function counted({ scope }: Context, state: Work['state']): Promise<ReadonlyMap<string, number>> {
    const key = [state] as const;
    const { items, nextCursor } = await store.list(scope, work, 'byDue', { key, limit: mostRows });
    if (nextCursor === null) {
      const found = new Map<string, number>();
      for (const { job } of items) found.set(job, (found.get(job) ?? 0) + 1);
      return found;
    }
    const all = jobNames.map(
      async (job) => [job, await store.count(scope, work, 'byJob', [job, state])] as const,
    );
    return new Map(await Promise.all(all));
  }

  return {
    queues: withPermission('operations:read', async (ctx) => {
      const [waiting, running, dead] = await Promise.all([
        counted(ctx, 'waiting'),
        counted(ctx, 'running'),
        counted(ctx, 'dead'),
      ]);
      return {
        jobs: jobNames.map((job) => ({
          job,
          waiting: waiting.get(job) ?? 0,
          running: running.get(job) ?? 0,
          dead: dead.get(job) ?? 0,
        })),
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
