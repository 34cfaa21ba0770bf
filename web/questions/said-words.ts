import type { Question } from '../api/types.ts';
import { wageRange } from '../words/numbers.ts';
import { givenWords } from '../words/questions.ts';
import { say } from './words.ts';

type Given = NonNullable<Question['given']>;

/** What was answered, as it was said: the pay where that was asked; of any other value, that there was one or none. */
export function saidWords({ asks }: Pick<Question, 'asks'>, { answer, wage }: Given): string {
  if (wage !== undefined) return wageRange(wage);
  if (asks === 'yes_no' || answer === 'partly') return givenWords[answer];
  return say(answer === 'no' ? 'said_none' : 'said_it');
}

/** By when they were answered, the newest first. */
export const newestFirst = <T extends { readonly given?: { readonly at: string } | undefined }>(
  questions: readonly T[],
): readonly T[] => questions.toSorted((a, b) => (b.given?.at ?? '').localeCompare(a.given?.at ?? ''));
