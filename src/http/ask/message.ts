import { type PlainKey, type Sentence, sentence, sentenceOf } from '../../domain/sentence.ts';

const mark = 'sentence:';

/** A sentence as the message of a check in a schema, which may be a text only. */
export function asMessage(given: Sentence | PlainKey): string {
  return mark + JSON.stringify(sentenceOf(given));
}

/** The sentence of such a message; a message of the schema library itself is taken as it is. */
export function fromMessage(message: string): Sentence {
  if (!message.startsWith(mark)) return sentence('as_given', { text: message });
  return JSON.parse(message.slice(mark.length)) as Sentence;
}
