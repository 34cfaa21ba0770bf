import { acrossOrganisations } from '../domain/access/scope.ts';
import type { Fact } from '../domain/fact.ts';
import { isOvertaken } from '../domain/problem.ts';
import { retryWhile } from '../domain/retry.ts';
import { type Clock, type Instant, plusSeconds } from '../domain/values/time.ts';
import { work } from '../store/collections/index.ts';
import { type Fence, type Store, walk } from '../store/port.ts';
import { removal } from '../store/rows.ts';
import { liesAhead } from './horizon.ts';
import type { Jobs } from './jobs.ts';
import type { Work } from './work.ts';
import { changeWork } from './work-rows.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'askedBy'>;
  readonly leaseMs: number;
  readonly maxAttempts: number;
  /** Names this process. */
  readonly holder?: string | undefined;
  /** Milliseconds before the next attempt, by how many there were. */
  readonly backoffMs: (attempts: number) => number;
}

/** Processes that may end with the same work in their hands before it is laid aside. */
const mostDeaths = 20;

/** What became of work that failed. */
export type Failed = 'waiting' | 'dead' | 'lost';

/** How work changes hands. Every step names the version it read, so that of two that come at once one gets it. */
export function createClaims({ store, clock, jobs, leaseMs, maxAttempts, holder, backoffMs }: Deps) {
  const scope = acrossOrganisations('worker');
  const lease = () => plusSeconds(clock(), leaseMs / 1000);
  const read = (id: string) => store.get(scope, work, id);

  async function change(old: Work, changes: Partial<Work>, facts: readonly Fact[] = []): Promise<Work> {
    const { row, put } = changeWork(old, clock(), changes);
    await store.commit(scope, { organisationId: old.organisationId, puts: [put], facts });
    return row;
  }

  const isOurs = (row: Work | undefined, fence: Fence): row is Work =>
    row?.state === 'running' && row.epoch === fence.epoch;

  /** Repeats a step on what stands now, until nobody comes between. Undefined when the claim has passed on. */
  const ours = <T>(fence: Fence, step: (row: Work) => Promise<T>): Promise<T | undefined> =>
    retryWhile(
      isOvertaken,
      async () => {
        const row = await read(fence.workId);
        return isOurs(row, fence) ? step(row) : undefined;
      },
      { tries: Number.POSITIVE_INFINITY },
    );

  const bury = (row: Work, lastError: string) => {
    const dead = {
      state: 'dead',
      leaseUntil: undefined,
      holder: undefined,
      deaths: undefined,
      lastError,
    } as const;
    const died: Fact = { type: 'work.died', workId: row.id, job: row.job };
    // Telling of failed telling would go on for ever.
    const tellsOfItself = jobs.askedBy({ id: row.id, fact: died }).some(({ job }) => job === row.job);
    return change(row, dead, tellsOfItself ? [] : [died]);
  };

  /** Failed: waits for the next attempt, or dies after the last. */
  async function fail(
    fence: Fence,
    lastError: string,
  ): Promise<{ readonly became: Failed; readonly row?: Work }> {
    const row = await ours(fence, (standing) => {
      if (standing.attempts >= maxAttempts) return bury(standing, lastError);
      const dueAt = plusSeconds(clock(), backoffMs(standing.attempts) / 1000);
      return change(standing, {
        state: 'waiting',
        dueAt,
        leaseUntil: undefined,
        holder: undefined,
        lastError,
      });
    });
    return row === undefined
      ? { became: 'lost' }
      : { became: row.state === 'dead' ? 'dead' : 'waiting', row };
  }

  return {
    /** Whether work stands as running: should its lease have passed, its last holder ended without a word. */
    isHeld: async (id: string): Promise<boolean> => (await read(id))?.state === 'running',

    /**
     * Takes work that is due, or whose holder's lease has passed, or that a clock put off which ran ahead and came back; undefined
     * when there is nothing to take. A holder that lives on loses its fence and nothing else. Work that ended its holders too
     * often is buried, and given as it then stands.
     */
    async take(id: string): Promise<Work | undefined> {
      const row = await read(id);
      const now: Instant = clock();
      if (row === undefined || row.state === 'dead') return undefined;
      const until = row.state === 'running' ? (row.leaseUntil ?? now) : row.dueAt;
      if (until > now && !liesAhead(until, now)) return undefined;
      // The process that had it is gone, and with it everything it had: that is no failure of this work in particular.
      const bereaved = row.state === 'running' && row.holder !== undefined && row.holder !== holder;
      const attempts = row.attempts - (bereaved ? 1 : 0);
      const deaths = (row.deaths ?? 0) + (bereaved ? 1 : 0);
      try {
        if (attempts >= maxAttempts || deaths >= mostDeaths) return await bury(row, 'process_ended');
        return await change(row, {
          state: 'running',
          epoch: row.epoch + 1,
          attempts: attempts + 1,
          leaseUntil: lease(),
          holder,
          ...(deaths > 0 ? { deaths } : {}),
        });
      } catch (error) {
        if (isOvertaken(error)) return undefined;
        throw error;
      }
    },

    /** Fails what a thread of this process had in its hands when it ended: one of these ended it. */
    async reclaim(): Promise<void> {
      if (holder === undefined) return;
      for await (const row of walk(store, scope, work, 'byLease', { key: ['running'] })) {
        if (row.holder === holder) await fail({ workId: row.id, epoch: row.epoch }, 'process_ended');
      }
    },

    /** Holds on; false once the claim has passed to another. */
    renew: async (fence: Fence): Promise<boolean> =>
      (await ours(fence, (row) => change(row, { leaseUntil: lease() }))) !== undefined,

    /** Done: the work goes. A fact that came while it ran is in the outbox still, and makes new work of it. */
    finish: (fence: Fence): Promise<void> =>
      ours(fence, (row) => {
        const { organisationId, version } = row;
        return store.commit(scope, { organisationId, removals: [removal(work, row, version)] });
      }),

    fail,

    /** Gives work back unharmed, when the process stops before it is done, or for want of disk; to be taken again after `waitMs`. */
    giveBack: (fence: Fence, waitMs = 0): Promise<Work | undefined> =>
      ours(fence, (row) =>
        change(row, {
          state: 'waiting',
          attempts: row.attempts - 1,
          dueAt: plusSeconds(clock(), waitMs / 1000),
          leaseUntil: undefined,
          holder: undefined,
        }),
      ),
  };
}
