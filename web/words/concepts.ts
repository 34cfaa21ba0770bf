import { say } from './say.ts';

/** The name of a concept; of one that nobody knows a name of any more, that it is so. */
export function conceptWords(label?: string): string {
  return label ?? say('no_concept');
}
