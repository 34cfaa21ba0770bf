import type { Work } from '../../../queue/work.ts';
import { shownInstant } from '../shapes/instant.ts';

/** Work that failed for good, for administrators: ids and the name of the error, nothing of anybody. */
export function presentDeadLetter(work: Work) {
  const { id, job, payload, attempts, lastError, version } = work;
  return {
    id,
    job,
    subjects: payload,
    attempts,
    lastError,
    createdAt: shownInstant(work.createdAt),
    updatedAt: shownInstant(work.updatedAt),
    version,
  };
}
