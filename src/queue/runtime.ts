import type { Actor } from '../domain/access/actor.ts';
import { LeaseLost, notFound, Problem, Unreadable } from '../domain/problem.ts';
import type { Clock } from '../domain/values/time.ts';
import type { Fence, Store } from '../store/port.ts';
import { createClaims } from './claims.ts';
import type { Job } from './job.ts';
import { createJobContext } from './job-context.ts';
import type { Jobs } from './jobs.ts';
import type { Queue, Wake } from './port.ts';
import { createSoloGate } from './solo-gate.ts';
import { unfinished, type Work } from './work.ts';
import { wakeOf } from './work-rows.ts';

/** What happened to work, with ids and names only. */
export type RuntimeEvent =
  | 'work.failed'
  | 'work.skipped'
  | 'work.died'
  | 'work.lost'
  | 'work.timed_out'
  | 'work.not_claimed';

/** Who caused some work, as they are now: undefined when they may not act any more. */
export type ActorOf = (
  work: Pick<Work, 'organisationId' | 'cause' | 'payload'>,
) => Promise<Actor | undefined>;

export interface RuntimeOptions<D> {
  readonly store: Store;
  readonly queue: Queue;
  readonly jobs: Jobs<D>;
  /** The use cases that jobs call. */
  readonly deps: D;
  readonly actorOf: ActorOf;
  readonly clock: Clock;
  /** Names this process, whichever of its threads works. */
  readonly holder?: string | undefined;
  /** How long a claim holds without being renewed. It is renewed every third of it. */
  readonly leaseMs?: number | undefined;
  /** How long a job may take; what each says of itself when absent. */
  readonly timeoutMs?: number | undefined;
  readonly maxAttempts?: number | undefined;
  readonly concurrency?: number | undefined;
  /** The wait before the second attempt; doubled with each, at most a minute, give or take half. */
  readonly backoffMs?: number | undefined;
  readonly random?: (() => number) | undefined;
  readonly onEvent?:
    | ((event: RuntimeEvent, details: Readonly<Record<string, string | number>>) => void)
    | undefined;
}

export interface WorkerRuntime {
  start(): Promise<void>;
  /** Takes no more, waits for what runs, and gives back what is not done after `withinMs`. */
  stop(withinMs: number): Promise<void>;
}

const longestBackoffMs = 60_000;

/**
 * Does work: claims it, runs its handler under a lease that is renewed, and sees what became of it. Delivery is at least
 * once; effects commit under the fence of the claim, so that a holder that lost it changes nothing.
 */
export function createWorkerRuntime<D>(options: RuntimeOptions<D>): WorkerRuntime {
  const { store, queue, jobs, clock, leaseMs = 30_000, maxAttempts = 3, concurrency = 7 } = options;
  const { backoffMs: firstBackoff = 1000, random = Math.random, onEvent = () => {} } = options;
  const backoffMs = (attempts: number) =>
    Math.min(longestBackoffMs, firstBackoff * 2 ** (attempts - 1)) * (0.5 + random());
  const diskWaitMs = firstBackoff * 5;
  const claims = createClaims({
    ...{ store, clock, jobs, leaseMs, maxAttempts, backoffMs },
    holder: options.holder,
  });
  const soloGate = createSoloGate();
  const held = new Map<string, Work>();

  /** Whom a job acts as: itself, with the rights it declares, or whoever caused it, as they are now. */
  async function actorFor({ name, rights }: Job<D>, row: Work): Promise<Actor> {
    if (rights !== 'cause') return { kind: 'job', id: name, organisationId: row.organisationId, rights };
    const actor = await options.actorOf(row);
    if (actor === undefined) throw new Problem('forbidden', 'cause_may_not_act');
    return actor;
  }

  async function run(job: Job<D>, row: Work, fence: Fence): Promise<unknown> {
    const ctx = createJobContext(await actorFor(job, row), fence, () => queue.isWaitedFor(row));
    return job.run(options.deps)(ctx, row.payload);
  }

  /** Gives what the job gave. */
  async function attempt(row: Work): Promise<unknown> {
    const fence = fenceOf(row);
    const renewal = setInterval(() => {
      // A renewal that fails for want of disk or server is tried again; a claim that passed on shows at the commit.
      claims.renew(fence).catch(() => {});
    }, leaseMs / 3);
    try {
      // Work of another release, that this one does not know.
      const job = jobs.find(row.job);
      if (job === undefined) throw notFound('job');
      return await withinTime(run(job, row, fence), options.timeoutMs ?? job.timeoutMs);
    } finally {
      clearInterval(renewal);
    }
  }

  async function fail(row: Work, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) {
      onEvent('work.lost', about(row));
      return;
    }
    const job = jobs.find(row.job);
    if (error instanceof Unreadable && (job?.canBeAskedAgain || job?.slot !== undefined)) {
      // Trying again would not help; whoever repairs the record asks for its work anew, or the clock does.
      await claims.finish({ workId: row.id, epoch: row.epoch });
      onEvent('work.skipped', { ...about(row), error: 'unreadable' });
      return;
    }
    const lastError = nameOf(error);
    if (error instanceof Problem && error.sentence.key === 'disk_full') {
      // That the disk is full is no failure of this work: small writes may go through while its own do not.
      await stepBack(row, diskWaitMs);
      onEvent('work.failed', { ...about(row), error: lastError });
      return;
    }
    const failed = await claims.fail(fenceOf(row), lastError);
    const event = ({ lost: 'work.lost', dead: 'work.died', waiting: 'work.failed' } as const)[failed.became];
    onEvent(event, { ...about(row), error: lastError });
    if (failed.became !== 'waiting' || failed.row === undefined) return;
    await queue.wake(wakeOf(failed.row), Math.max(1, Date.parse(failed.row.dueAt) - Date.parse(clock())));
  }

  /** Lets others have their turn before it goes on. */
  async function stepBack(row: Work, waitMs = 0): Promise<void> {
    const waiting = await claims.giveBack(fenceOf(row), waitMs);
    if (waiting !== undefined) await queue.wake(wakeOf(waiting), waitMs === 0 ? undefined : waitMs);
  }

  async function handle({ workId, job }: Wake): Promise<void> {
    if (held.has(workId)) return;
    let leave: (() => void) | undefined;
    try {
      // Alone before it is taken: an attempt counts only when nothing else can end the process in its stead.
      leave = await soloGate.enter(await claims.isHeld(workId));
      const row = await claims.take(workId);
      if (row?.state === 'dead') onEvent('work.died', about(row));
      if (row?.state !== 'running') return;
      held.set(workId, row);
      await attempt(row).then(
        (outcome) => (outcome === unfinished ? stepBack(row) : claims.finish(fenceOf(row))),
        (error: unknown) => fail(row, error),
      );
    } catch (error) {
      // The store could not be read or written: the work is as it was, and the relay wakes it again.
      onEvent('work.not_claimed', { workId, job, error: nameOf(error) });
    } finally {
      held.delete(workId);
      leave?.();
    }
  }

  return {
    async start() {
      await claims.reclaim();
      await queue.start(handle, concurrency);
    },
    async stop(withinMs) {
      await queue.close(withinMs);
      for (const { id, epoch } of held.values()) await claims.giveBack({ workId: id, epoch }).catch(() => {});
    },
  };
}

const fenceOf = ({ id, epoch }: Work): Fence => ({ workId: id, epoch });

class TimedOut extends Error {}

async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What it does after its time is refused at its commit; nobody waits for it.
    work.catch(() => {});
  }
}

/** A word for an error that holds no personal data: our code, the system's, or the name of its kind. */
function nameOf(error: unknown): string {
  if (error instanceof TimedOut) return 'timed_out';
  if (error instanceof Unreadable) return 'unreadable';
  if (error instanceof Problem) return error.code;
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : error.name;
}

function about({ id, job, organisationId, attempts, epoch }: Work) {
  return { workId: id, job, organisationId, attempts, epoch };
}
