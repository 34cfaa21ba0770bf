import { acrossOrganisations } from '../domain/access/scope.ts';
import type { Clock, Instant } from '../domain/values/time.ts';
import { schedules, work } from '../store/collections/index.ts';
import type { Store } from '../store/port.ts';
import type { JobName, ScheduleRow, Work } from './work.ts';
import { workId } from './work.ts';
import { askAgain, isOvertaken, put } from './work-rows.ts';

/** Under which scheduled work stands: each piece goes over every organisation. */
export const installation = 'installation';

const minute = (now: Instant) => now.slice(0, 16);
const hour = (now: Instant) => now.slice(0, 13);
/** The day whose two o'clock (UTC) has come: a quiet hour in most zones this is used in. */
const dayAtTwo = (now: Instant) => new Date(Date.parse(now) - 2 * 3_600_000).toISOString().slice(0, 10);

/** Jobs that the clock asks for, and the name of the slot an instant falls into; names sort as their slots do. */
const slots = {
  'expire-opportunities': minute,
  'return-deferred': minute,
  remind: hour,
  'prune-outbox': hour,
  rescore: dayAtTwo,
} as const satisfies Partial<Record<JobName, (now: Instant) => string>>;

type ScheduledJob = keyof typeof slots;
const jobs = Object.keys(slots) as ScheduledJob[];

/**
 * Gives the work of each slot once, whichever process comes first: the slot is written in the unit that makes the work. A
 * slot missed while nothing ran is served late, once.
 */
export function createSchedule({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const scope = acrossOrganisations('schedule');
  const served = new Map<ScheduledJob, string>();

  async function serve(job: ScheduledJob, slot: string): Promise<Work | undefined> {
    const old = await store.get(scope, schedules, job);
    if (old !== undefined && old.lastSlot >= slot) return undefined;
    const now = clock();
    const row: ScheduleRow = {
      id: job,
      organisationId: installation,
      version: (old?.version ?? 0) + 1,
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
      lastSlot: slot,
    };
    const asked = { job, subject: 'all', payload: {} };
    const change = askAgain(await store.get(scope, work, workId(asked)), asked, installation, now);
    const puts = [put(schedules, row, old?.version ?? 0), ...(change ? [change.put] : [])];
    await store.commit(scope, { organisationId: installation, puts });
    return change?.row;
  }

  return {
    /** The work made for slots not served before; reads nothing while no slot has begun. */
    async due(): Promise<readonly Work[]> {
      const made: Work[] = [];
      for (const job of jobs) {
        const slot = slots[job](clock());
        if (served.get(job) === slot) continue;
        try {
          const row = await serve(job, slot);
          if (row?.state === 'waiting') made.push(row);
          served.set(job, slot);
        } catch (error) {
          // Another process was first, or the work moved on meanwhile; the next pass looks again.
          if (!isOvertaken(error)) throw error;
        }
      }
      return made;
    },
  };
}
