import type { Question } from '../api/types.ts';
import { wageRange } from '../words/numbers.ts';
import { givenWords } from '../words/questions.ts';
import { saysNone } from './values.ts';
import { say } from './words.ts';

type Given = NonNullable<Question['given']>;

/** What was answered, as it was said: the pay where that was asked; of any other value, that there was one or none. */
export function saidWords(question: Pick<Question, 'asks' | 'field'>, { answer, wage }: Given): string {
  if (wage !== undefined) return wageRange(wage);
  if (question.asks === 'yes_no' || answer === 'partly') return givenWords[answer];
  if (answer !== 'no') return say('said_it');
  return say(saysNone(question) ? 'said_has_none' : 'said_none');
}

/** By when they were answered, the newest first. */
export const newestFirst = <T extends { readonly given?: { readonly at: string } | undefined }>(
  questions: readonly T[],
): readonly T[] => questions.toSorted((a, b) => (b.given?.at ?? '').localeCompare(a.given?.at ?? ''));
