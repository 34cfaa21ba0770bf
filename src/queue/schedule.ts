import type { Cause } from '../domain/access/actor.ts';
import { acrossOrganisations, installation } from '../domain/access/scope.ts';
import { isOvertaken } from '../domain/problem.ts';
import { type Clock, plusSeconds } from '../domain/values/time.ts';
import { schedules, work } from '../store/collections/index.ts';
import type { Store } from '../store/port.ts';
import { first, next, put } from '../store/rows.ts';
import { horizonSeconds } from './horizon.ts';
import type { Jobs } from './jobs.ts';
import type { Slot } from './slot.ts';
import { type ScheduleRow, type Work, workId } from './work.ts';
import { askAgain } from './work-rows.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

/** Who caused what the clock asks for. */
const cause: Cause = { kind: 'job', id: 'schedule' };

/**
 * Gives the work of each slot once, whichever process comes first: the slot is written in the unit that makes the work. A
 * slot missed while nothing ran is served late, once; and a clock that ran ahead and came back does not stop it.
 */
export function createSchedule({ store, clock, jobs }: Deps) {
  const scope = acrossOrganisations('schedule');
  const served = new Map<string, string>();
  const scheduled = jobs.all.flatMap(({ name, slot, firstNextSlot }) =>
    slot === undefined ? [] : [{ name, slot, waits: firstNextSlot === true }],
  );

  async function serve(job: string, slotOf: Slot, waits: boolean): Promise<Work | undefined> {
    const old = await store.get(scope, schedules, job);
    const now = clock();
    const slot = slotOf(now);
    // A slot that is not near yet was served by a clock that ran ahead: it counts for nothing now that the clock is back.
    const near = slotOf(plusSeconds(now, horizonSeconds));
    if (old !== undefined && old.lastSlot >= slot && old.lastSlot <= near) return undefined;
    const row: ScheduleRow =
      old === undefined
        ? { ...first(job, installation, now), lastSlot: slot }
        : next(old, now, { lastSlot: slot });
    if (old === undefined && waits) {
      await store.commit(scope, { organisationId: installation, puts: [put(schedules, row, 0)] });
      return undefined;
    }
    const asked = { job, subject: 'all', payload: {}, cause, asCause: false };
    const change = askAgain(await store.get(scope, work, workId(asked)), asked, installation, now);
    const puts = [put(schedules, row, old?.version ?? 0), ...(change ? [change.put] : [])];
    await store.commit(scope, { organisationId: installation, puts });
    return change?.row;
  }

  return {
    /** The work made for slots not served before; reads nothing while no slot has begun. */
    async due(): Promise<readonly Work[]> {
      const made: Work[] = [];
      for (const { name, slot: slotOf, waits } of scheduled) {
        const slot = slotOf(clock());
        if (served.get(name) === slot) continue;
        try {
          const row = await serve(name, slotOf, waits);
          if (row?.state === 'waiting') made.push(row);
          served.set(name, slot);
        } catch (error) {
          // Another process was first, or the work moved on meanwhile; the next pass looks again.
          if (!isOvertaken(error)) throw error;
        }
      }
      return made;
    },
  };
}
