import { Problem } from '../domain/problem.ts';
import type { Row } from '../domain/values/row.ts';
import type { Instant } from '../domain/values/time.ts';
import type { Collection } from '../store/collection.ts';
import { work } from '../store/collections/index.ts';
import type { Put } from '../store/port.ts';
import type { AskedWork } from './event-to-job.ts';
import type { Queue, Wake } from './port.ts';
import { type Work, workId } from './work.ts';

/** A put of any collection, as a unit holds it. */
export function put<R extends Row>(collection: Collection<R>, row: R, expects: number): Put {
  return { collection, row, expects };
}

/** The put that changes work as it was read. */
export function changeWork(
  old: Work,
  now: Instant,
  changes: Partial<Work>,
): { readonly row: Work; readonly put: Put } {
  const merged = { ...old, ...changes, version: old.version + 1, updatedAt: now };
  const row = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  ) as unknown as Work;
  return { row, put: put(work, row, old.version) };
}

/**
 * What a new cause does to work for its subject: new work when there is none; nothing when it waits, for it will read the
 * newest facts; another chance when it had died. Work that runs is left alone: who asks must ask again when it has ended.
 */
export function askAgain(
  standing: Work | undefined,
  asked: AskedWork,
  organisationId: string,
  now: Instant,
): { readonly row: Work; readonly put: Put } | undefined {
  if (standing === undefined) {
    const row: Work = {
      id: workId(asked),
      organisationId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      job: asked.job,
      payload: asked.payload,
      state: 'waiting',
      epoch: 0,
      attempts: 0,
      dueAt: now,
    };
    return { row, put: put(work, row, 0) };
  }
  if (standing.state === 'dead') {
    return changeWork(standing, now, { state: 'waiting', attempts: 0, dueAt: now, payload: asked.payload });
  }
  return undefined;
}

export function wakeOf({ job, id, organisationId, epoch, createdAt }: Work): Wake {
  return { job, workId: id, organisationId, epoch, since: createdAt };
}

/** Asks for a wake of each, until one is refused: what is left comes again with the next sweep. */
export async function wakeAll(queue: Queue, rows: readonly Work[]): Promise<void> {
  for (const row of rows) if (!(await queue.wake(wakeOf(row)))) return;
}

/** Somebody else wrote first: what was read is no longer so. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'stale_version' || error.code === 'conflict');
}
