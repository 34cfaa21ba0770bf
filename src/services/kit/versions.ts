import { isOvertaken, Problem, stale } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import type { Row } from '../../domain/values/row.ts';

/** Throws Problem `stale_version` when another version stands than the one that was read. */
export function expectVersion(row: Row, version: number): void {
  if (row.version !== version) throw stale(row.version);
}

/** Each lost race is another's success, so tries are bounded only against the absurd. */
const tries = 50;

/** A version that is no more, or two who made the first row of the same thing; any other conflict is for the caller to hear. */
const isRaced = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'stale_version' || /\.(?:id|byOnce)$/.test(error.extras.uniquePath ?? ''));

/**
 * Reads and writes again when somebody wrote in between. For callers who named no version: whatever stands is what they
 * mean. `work` must read anew each time.
 */
export const untilFresh = <T>(work: () => Promise<T>): Promise<T> => retryWhile(isRaced, work, { tries });

/**
 * The same for what is there once, by a unique `path` (`collection.path`): of two who make it at one moment one does, and the other finds
 * it made. `work` must look for it each time.
 */
export const untilFound = <T>(path: string, work: () => Promise<T>): Promise<T> =>
  retryWhile(
    (error) => isRaced(error) || (error instanceof Problem && error.extras.uniquePath === path),
    work,
    { tries },
  );

/** The same for work of the machine, which no conflict is meant for: it reads what stands, whatever came between. */
export const untilNotOvertaken = <T>(work: () => Promise<T>): Promise<T> =>
  retryWhile(isOvertaken, work, { tries });
