import type { z } from 'zod';
import { type Sentence, sentence, sentenceOf } from '../../domain/sentence.ts';
import { fromMessage } from './message.ts';

/** What JSON calls what the library calls otherwise. */
const jsonTypes: Readonly<Record<string, string>> = { record: 'object', tuple: 'array' };

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
      if (issue.origin === 'string')
        return issue.minimum === 1
          ? sentenceOf('field_missing')
          : sentence('text_too_short', { least: Number(issue.minimum) });
      return sentence('less_than_least', { least: Number(issue.minimum) });
    case 'invalid_type':
      // The library says in its own words alone that there was nothing.
      return issue.message.endsWith('received undefined')
        ? sentenceOf('field_missing')
        : issue.expected === 'int'
          ? sentenceOf('field_not_whole')
          : sentence('field_of_other_type', { type: jsonTypes[issue.expected] ?? issue.expected });
    default:
      return said;
  }
}
