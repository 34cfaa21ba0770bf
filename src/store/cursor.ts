import { invalid, type Problem } from '../domain/problem.ts';
import type { KeyPart } from './fields.ts';

type Key = readonly KeyPart[];

/** An opaque text for where a page ended; `list` says which list it belongs to. */
export function writeCursor(list: Key, end: Key): string {
  return Buffer.from(JSON.stringify([list, end])).toString('base64url');
}

/** The key it ended with, of `length` parts; throws Problem `invalid` when the text was not made for this list. */
export function readCursor(cursor: string, list: Key, length: number): Key {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const [madeFor, end]: unknown[] = JSON.parse(bytes.toString('utf8'));
    const fits =
      bytes.toString('base64url') === cursor &&
      JSON.stringify(madeFor) === JSON.stringify(list) &&
      Array.isArray(end) &&
      end.length === length &&
      end.every((part) => ['string', 'number', 'boolean'].includes(typeof part));
    if (fits) return end as Key;
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw wrongCursor();
}

export function wrongCursor(): Problem {
  return invalid('cursor', 'cursor_of_other_list');
}
