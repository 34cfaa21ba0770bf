import { say } from './words.ts';

/** What is finished: everything, or with others waiting only one person, by name once it is known. */
export function finishedWords(waiting: number, name: string | undefined): string {
  if (waiting === 0) return say('done_all');
  return name === undefined ? say('done_here') : say('done_person', { name });
}
