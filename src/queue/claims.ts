import type { Fact } from '../domain/events.ts';
import type { Row } from '../domain/row.ts';
import { acrossOrganisations } from '../domain/scope.ts';
import { type Clock, type Instant, plusSeconds } from '../domain/time.ts';
import type { Collection } from '../store/collection.ts';
import { work } from '../store/collections.ts';
import type { Fence, Store } from '../store/port.ts';
import type { Work } from './work.ts';
import { changeWork, isOvertaken } from './work-rows.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly leaseMs: number;
  readonly maxAttempts: number;
  /** Milliseconds before the next attempt, by how many there were. */
  readonly backoffMs: (attempts: number) => number;
}

/** What became of work that failed. */
export type Failed = 'waiting' | 'dead' | 'lost';

/** How work changes hands. Every step names the version it read, so that of two that come at once one gets it. */
export function createClaims({ store, clock, leaseMs, maxAttempts, backoffMs }: Deps) {
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
  async function ours<T>(fence: Fence, step: (row: Work) => Promise<T>): Promise<T | undefined> {
    for (;;) {
      const row = await read(fence.workId);
      if (!isOurs(row, fence)) return undefined;
      try {
        return await step(row);
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    }
  }

  const bury = (row: Work, lastError: string) => {
    const dead = { state: 'dead', leaseUntil: undefined, again: false, lastError } as const;
    // Telling of failed telling would go on for ever.
    const facts: Fact[] =
      row.job === 'raise-operations-notices' ? [] : [{ type: 'work.died', workId: row.id, job: row.job }];
    return change(row, dead, facts);
  };

  return {
    /**
     * Takes work that is due, or whose holder's lease has passed; undefined when there is nothing to take. `orphaned` says
     * that the last holder ended without a word. Work that ended its holders as often as it may be tried is buried, not taken.
     */
    async take(
      id: string,
    ): Promise<{ readonly row: Work; readonly orphaned: boolean } | { readonly buried: Work } | undefined> {
      const row = await read(id);
      const now: Instant = clock();
      if (row === undefined || row.state === 'dead') return undefined;
      const orphaned = row.state === 'running';
      if (orphaned ? (row.leaseUntil ?? now) > now : row.dueAt > now) return undefined;
      try {
        if (row.attempts >= maxAttempts) return { buried: await bury(row, 'process_ended') };
        const taken = await change(row, {
          state: 'running',
          epoch: row.epoch + 1,
          attempts: row.attempts + 1,
          leaseUntil: lease(),
        });
        return { row: taken, orphaned };
      } catch (error) {
        if (isOvertaken(error)) return undefined;
        throw error;
      }
    },

    /** Holds on; false once the claim has passed to another. */
    renew: async (fence: Fence): Promise<boolean> =>
      (await ours(fence, (row) => change(row, { leaseUntil: lease() }))) !== undefined,

    /**
     * Done: the work goes, or waits once more when a fact came while it ran. Gives the row that waits. A fact that comes
     * between the look and the removal is not lost: the relay keeps it in the outbox for as long as the work runs.
     */
    finish: (fence: Fence): Promise<Work | undefined> =>
      ours(fence, async (row) => {
        if (row.again) {
          return change(row, {
            state: 'waiting',
            again: false,
            attempts: 0,
            dueAt: clock(),
            leaseUntil: undefined,
            lastError: undefined,
          });
        }
        const { id, organisationId } = row;
        const removals = [{ collection: work as unknown as Collection<Row>, id, organisationId }];
        await store.commit(scope, { organisationId, removals, fence });
        return undefined;
      }),

    /** Failed: waits for the next attempt, or dies after the last. A fact that came meanwhile gives it new attempts. */
    async fail(fence: Fence, lastError: string): Promise<{ readonly became: Failed; readonly row?: Work }> {
      const row = await ours(fence, (standing) => {
        const attempts = standing.again ? 0 : standing.attempts;
        if (attempts >= maxAttempts) return bury(standing, lastError);
        const dueAt = plusSeconds(clock(), backoffMs(standing.attempts) / 1000);
        return change(standing, {
          state: 'waiting',
          again: false,
          attempts,
          dueAt,
          leaseUntil: undefined,
          lastError,
        });
      });
      return row === undefined
        ? { became: 'lost' }
        : { became: row.state === 'dead' ? 'dead' : 'waiting', row };
    },

    /** Gives work back unharmed, when the process stops before it is done. */
    giveBack: (fence: Fence): Promise<Work | undefined> =>
      ours(fence, (row) =>
        change(row, {
          state: 'waiting',
          attempts: row.attempts - 1,
          dueAt: clock(),
          leaseUntil: undefined,
          again: false,
        }),
      ),
  };
}
