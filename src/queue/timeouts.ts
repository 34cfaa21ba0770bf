import type { JobName } from './work.ts';

const minute = 60_000;

/** Jobs that go over much in one piece of work. */
const long: Partial<Record<JobName, number>> = {
  'apply-import': 30 * minute,
  rescore: 60 * minute,
  'score-opportunity': 10 * minute,
  // Short, but it waits its turn behind the one above.
  'score-participant': 12 * minute,
};

/** Milliseconds a job may take before it counts as hanging. */
export function jobTimeoutMs(job: JobName): number {
  return long[job] ?? 2 * minute;
}
