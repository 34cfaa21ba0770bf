import { Problem } from '../../domain/problem.ts';
import type { PlainKey } from '../../domain/sentence.ts';

/** Says what to do when a unique path (`collection.path`) is taken; other errors pass. */
export async function withConflictSentence<T>(
  path: string,
  sentence: PlainKey,
  result: Promise<T>,
): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Problem && error.extras.uniquePath === path) throw new Problem('conflict', sentence);
    throw error;
  }
}
