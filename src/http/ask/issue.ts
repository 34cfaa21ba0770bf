import type { z } from 'zod';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { fromMessage } from './message.ts';

/** What is wrong with a value, and what to do: our own sentence where the schema has one, else one for what its library found. */
export function sentenceOfIssue(issue: z.core.$ZodIssue): Sentence {
  const said = fromMessage(issue.message);
  if (said.key !== 'as_given') return said;
  switch (issue.code) {
    case 'invalid_value':
      return sentence('none_of_codes', { codes: issue.values.map(String) });
    case 'too_big':
      return issue.origin === 'string'
        ? sentence('text_too_long', { most: Number(issue.maximum) })
        : sentence('more_than_most', { most: Number(issue.maximum) });
    case 'too_small':
      return sentence('less_than_least', { least: Number(issue.minimum) });
    default:
      return said;
  }
}
