import { Problem, stale } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';

/** Throws Problem `stale_version` when another version stands than the one that was read. */
export function expectVersion(row: Row, version: number): void {
  if (row.version !== version) throw stale(row.version);
}

const mostTries = 50;

/**
 * Reads and writes again when somebody wrote in between. For callers who named no version: whatever stands is what they
 * mean. `work` must read anew each time. Each lost race is another's success, so tries are bounded only against the absurd.
 */
export async function untilFresh<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      // A conflict of ids: two made the first row of the same thing.
      const raced =
        error instanceof Problem &&
        (error.code === 'stale_version' || error.extras.uniquePath?.endsWith('.id'));
      if (!raced || tries >= mostTries) throw error;
    }
  }
}
