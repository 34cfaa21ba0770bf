import { points } from '../words/numbers.ts';
import { say } from './words.ts';

/** That a score moved, of 10000 each; undefined where it reads as before. */
export function movedWords(before: number, now: number): string | undefined {
  const [was, is] = [points(before), points(now)];
  return was === is ? undefined : say('score_moved', { was, is });
}
