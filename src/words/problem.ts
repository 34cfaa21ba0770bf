import type { Blocker } from '../domain/evaluation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Sentence, SentenceDatum } from '../domain/sentence.ts';
import { sayBlocker } from './blocker.ts';
import { capital } from './phrases.ts';
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
  if ('key' in datum) return saySentence(words, datum);
  if ('list' in datum) return words.label(datum.list, datum.code);
  if ('date' in datum) return words.date(datum.date);
  return datum.every((one) => typeof one === 'string')
    ? datum.join(', ')
    : datum.map((one) => sayWithin(words, one)).join(' ');
}

/** A sentence beside others in one. A problem names nobody, so a blocker speaks of this person and the employer. */
function sayWithin(words: Words, one: string | Sentence | Blocker): string {
  if (typeof one === 'string') return one;
  if ('key' in one) return saySentence(words, one);
  const names = {
    participantName: words.say('names.participant'),
    employerName: words.say('names.employer'),
  };
  return capital(sayBlocker(words, one, names));
}
