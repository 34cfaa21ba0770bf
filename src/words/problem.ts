import type { Problem } from '../domain/problem.ts';
import type { Sentence, SentenceDatum } from '../domain/sentence.ts';
import type { Words } from './words.ts';

export interface SaidProblem {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** What went wrong and what to do, as a whole and field by field. */
export function sayProblem(words: Words, { code, sentence, extras }: Problem): SaidProblem {
  return {
    title: words.say(`problemTitles.${code}`),
    detail: saySentence(words, sentence),
    errors: (extras.errors ?? []).map((error) => ({
      path: error.path,
      message: saySentence(words, error.sentence),
    })),
  };
}

/** One sentence with what it names. */
export function saySentence(words: Words, { key, data }: Sentence): string {
  const named = Object.entries(data).map(([field, datum]) => [field, sayDatum(words, datum)]);
  return words.say(`problems.${key}`, Object.fromEntries(named));
}

function sayDatum(words: Words, datum: SentenceDatum): string | number {
  if (typeof datum === 'string' || typeof datum === 'number') return datum;
  return 'key' in datum ? saySentence(words, datum) : datum.join(', ');
}
