import { LeaseLost, Problem } from '../domain/errors.ts';
import type { Fact } from '../domain/events.ts';
import { acrossOrganisations, type Scope, scopeOf } from '../domain/scope.ts';
import { type Clock, plusSeconds } from '../domain/time.ts';
import { work } from '../store/collections.ts';
import type { Fence, Store } from '../store/port.ts';
import type { Queue, Wake } from './port.ts';
import type { JobName, Work } from './work.ts';

/** What a handler gets: the right to act for the work's organisation while its lease holds, and ids. */
export interface JobContext {
  readonly scope: Scope;
  readonly fence: Fence;
}
export type Handler = (ctx: JobContext, payload: Work['payload']) => Promise<void>;
export type Handlers = Readonly<Record<JobName, Handler>>;

export interface RuntimeOptions {
  readonly store: Store;
  readonly queue: Queue;
  readonly handlers: Handlers;
  readonly clock: Clock;
  /** How long a claim holds without being renewed. */
  readonly leaseMs?: number;
  /** After which a handler that has not ended counts as failed. */
  readonly timeoutMs?: number;
  readonly maxAttempts?: number;
  /** Wait before the second attempt; four times as long before each next one. */
  readonly backoffMs?: number;
  readonly concurrency?: number;
  readonly onEvent?: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface WorkerRuntime {
  start(): Promise<void>;
  /** Handles one wake: claims, runs, and settles the work. */
  handle(wake: Wake): Promise<void>;
  stop(withinMs: number): Promise<void>;
}

/** Runs work: at least once in delivery, exactly once in effect by the fence and the unique keys of the effects. */
export function createWorkerRuntime(options: RuntimeOptions): WorkerRuntime {
  const {
    store,
    queue,
    handlers,
    clock,
    leaseMs = 30_000,
    timeoutMs = 120_000,
    maxAttempts = 3,
    backoffMs = 1000,
    concurrency = 2,
  } = options;
  const tell = options.onEvent ?? (() => {});
  const everywhere = acrossOrganisations('worker');
  const within = (organisationId: string) => scopeOf({ kind: 'job', id: 'worker', organisationId });

  async function write(row: Work, old: Work, facts: readonly Fact[] = []): Promise<boolean> {
    try {
      await store.commit(within(row.organisationId), {
        organisationId: row.organisationId,
        puts: [
          {
            collection: work as never,
            row: { ...row, version: old.version + 1, updatedAt: clock() },
            expects: old.version,
          },
        ],
        facts,
      });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale_version') return false;
      throw error;
    }
  }

  const without = (row: Work, ...fields: (keyof Work)[]): Work =>
    Object.fromEntries(
      Object.entries(row).filter(([name]) => !fields.includes(name as keyof Work)),
    ) as unknown as Work;

  /** Takes the work, or undefined when it is done, held by another, not due, or has failed often enough. */
  async function claim(wake: Wake): Promise<Work | undefined> {
    const row = await store.get(everywhere, work, wake.workId);
    const now = clock();
    if (row === undefined || row.state === 'dead') return undefined;
    if (row.state === 'waiting' && row.dueAt > now) return undefined;
    if (row.state === 'running' && (row.leaseUntil ?? '') > now) return undefined;
    if (row.attempts >= maxAttempts) {
      await bury(row, row.lastError ?? 'the worker ended before the work did');
      return undefined;
    }
    const claimed: Work = {
      ...row,
      state: 'running',
      epoch: row.epoch + 1,
      attempts: row.attempts + 1,
      leaseUntil: plusSeconds(now, leaseMs / 1000),
      again: false,
      version: row.version + 1,
    };
    return (await write(claimed, row)) ? claimed : undefined;
  }

  async function bury(row: Work, lastError: string): Promise<void> {
    const facts: Fact[] =
      row.job === 'raise-operations-notices' ? [] : [{ type: 'work.died', workId: row.id, job: row.job }];
    if (await write({ ...without(row, 'leaseUntil'), state: 'dead', lastError }, row, facts)) {
      tell('work.died', { workId: row.id, job: row.job, attempts: row.attempts });
    }
  }

  /** The work as it stands, if this claim still holds it. */
  async function held(claimed: Work): Promise<Work | undefined> {
    const row = await store.get(everywhere, work, claimed.id);
    return row?.state === 'running' && row.epoch === claimed.epoch ? row : undefined;
  }

  async function settle(claimed: Work, error: unknown): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const row = await held(claimed);
      if (row === undefined) return;
      if (error === undefined && !row.again) {
        await store.commit(within(row.organisationId), {
          organisationId: row.organisationId,
          removals: [{ collection: work as never, id: row.id, organisationId: row.organisationId }],
          fence: { workId: row.id, epoch: row.epoch },
        });
        return;
      }
      const now = clock();
      if (error === undefined) {
        if (
          await write(
            {
              ...without(row, 'leaseUntil', 'lastError'),
              state: 'waiting',
              attempts: 0,
              again: false,
              dueAt: now,
            },
            row,
          )
        )
          return;
        continue;
      }
      const lastError =
        error instanceof Problem ? error.code : error instanceof Error ? error.name : 'unknown error';
      tell('work.failed', { workId: row.id, job: row.job, attempts: row.attempts, error: lastError });
      if (row.attempts >= maxAttempts) return bury(row, lastError);
      const wait = backoffMs * 4 ** (row.attempts - 1) * (0.75 + Math.random() / 2);
      const later: Work = {
        ...without(row, 'leaseUntil'),
        state: 'waiting',
        dueAt: plusSeconds(now, wait / 1000),
        lastError,
      };
      if (await write(later, row)) {
        await queue.wake(
          { job: row.job, workId: row.id, organisationId: row.organisationId, epoch: row.epoch },
          wait + 5,
        );
        return;
      }
    }
  }

  async function run(claimed: Work): Promise<void> {
    const scope = scopeOf({ kind: 'job', id: claimed.job, organisationId: claimed.organisationId });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(Object.assign(new Error('took too long'), { name: 'TookTooLong' })),
        timeoutMs,
      );
    });
    const renewal = setInterval(() => {
      held(claimed)
        .then((row) => row && write({ ...row, leaseUntil: plusSeconds(clock(), leaseMs / 1000) }, row))
        .catch(() => {});
    }, leaseMs / 3);
    try {
      const ctx = { scope, fence: { workId: claimed.id, epoch: claimed.epoch } };
      await Promise.race([handlers[claimed.job](ctx, claimed.payload), late]);
    } finally {
      clearTimeout(timer);
      clearInterval(renewal);
    }
  }

  async function handle(wake: Wake): Promise<void> {
    const claimed = await claim(wake);
    if (claimed === undefined) return;
    let failure: unknown;
    try {
      await run(claimed);
    } catch (error) {
      if (error instanceof LeaseLost) return tell('lease.lost', { workId: claimed.id, job: claimed.job });
      failure = error ?? new Error('failed');
    }
    await settle(claimed, failure);
  }

  return {
    handle,
    start: () =>
      queue.start(
        (wake) =>
          handle(wake).catch((error) => tell('worker.error', { job: wake.job, error: String(error) })),
        concurrency,
      ),
    stop: (withinMs) => queue.close(withinMs),
  };
}
