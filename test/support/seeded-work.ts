import type { Row } from '../../src/domain/values/row.ts';
import type { Instant } from '../../src/domain/values/time.ts';
import type { Work } from '../../src/queue/work.ts';

/** Work that failed three times, and is laid aside. */
export const deadWork = (row: Row, participantId: string, dueAt: Instant): Work => ({
  ...row,
  id: `score-participant:${participantId}`,
  job: 'score-participant',
  payload: { participantId },
  ...{ state: 'dead', epoch: 3, attempts: 3, dueAt, lastError: 'TypeError' },
});
