import type { Cause } from '../domain/access/actor.ts';
import type { Instant } from '../domain/values/time.ts';
import { work } from '../store/collections/index.ts';
import type { Put } from '../store/port.ts';
import { first, next, put } from '../store/rows.ts';
import type { Queue, Wake } from './port.ts';
import { type AskedWork, type Work, workId } from './work.ts';

/** A row of work as it is to be, and the put that makes it so. */
export interface WorkChange {
  readonly row: Work;
  readonly put: Put;
}

/** The change of work as it was read. */
export function changeWork(old: Work, now: Instant, changes: Partial<Work>): WorkChange {
  const row = next(old, now, changes);
  return { row, put: put(work, row, old.version) };
}

/**
 * What a new cause does to work for its subject: new work when there is none; nothing when it waits, for it will read the
 * newest facts; another chance when it had died. Work that runs is left alone: who asks must ask again when it has ended. Work
 * that runs as whoever caused it is passed on to the newest of them, for the first may not be allowed any more.
 */
export function askAgain(
  standing: Work | undefined,
  asked: AskedWork,
  organisationId: string,
  now: Instant,
): WorkChange | undefined {
  const { job, payload, cause, lane } = asked;
  if (standing === undefined) {
    const row: Work = {
      ...first(workId(asked), organisationId, now),
      ...{ job, cause, payload },
      ...(lane === undefined ? {} : { lane }),
      ...{ state: 'waiting', epoch: 0, attempts: 0, dueAt: now },
    };
    return { row, put: put(work, row, 0) };
  }
  if (standing.state === 'dead')
    return changeWork(standing, now, { state: 'waiting', attempts: 0, dueAt: now, payload, cause, lane });
  if (standing.state !== 'waiting') return undefined;
  if (asked.asCause && !isSame(standing.cause, cause)) return changeWork(standing, now, { cause });
  // Somebody touched what waits among thousands: it need not wait for them.
  if (standing.lane !== undefined && lane === undefined) return changeWork(standing, now, { lane });
  return undefined;
}

const isSame = (one: Cause | undefined, other: Cause | undefined) =>
  one?.kind === other?.kind && one?.id === other?.id;

export function wakeOf({ job, id, organisationId, epoch, createdAt, lane }: Work): Wake {
  const wake = { job, workId: id, organisationId, epoch, since: createdAt };
  return lane === undefined ? wake : { ...wake, lane };
}

/** Asks for a wake of each; one that is refused, because its lane is full, comes again with a later sweep. */
export async function wakeAll(queue: Queue, rows: readonly Work[]): Promise<void> {
  for (const row of rows) await queue.wake(wakeOf(row));
}
