import { type PlainKey, type Sentence, sentenceOf } from '../domain/sentence.ts';
import type { CsvFault } from './port.ts';

/** A fault of a row, or of one cell of it. */
export function fault(given: Sentence | PlainKey, column?: string): CsvFault {
  const sentence = sentenceOf(given);
  return column === undefined ? { sentence } : { column, sentence };
}
