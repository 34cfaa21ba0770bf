import { invalid, type Problem } from '../domain/problem.ts';
import type { KeyPart } from './fields.ts';

type Key = readonly KeyPart[];

/** An opaque text for the place after an index entry; `list` says which list it belongs to. */
export function writeCursor(list: Key, place: Key): string {
  return Buffer.from(JSON.stringify([list, place])).toString('base64url');
}

/** The place again, of `length` parts; throws Problem `invalid` when the text was not made for this list. */
export function readCursor(cursor: string, list: Key, length: number): Key {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const [madeFor, place]: unknown[] = JSON.parse(bytes.toString('utf8'));
    const fits =
      bytes.toString('base64url') === cursor &&
      JSON.stringify(madeFor) === JSON.stringify(list) &&
      Array.isArray(place) &&
      place.length === length &&
      place.every((part) => ['string', 'number', 'boolean'].includes(typeof part));
    if (fits) return place as Key;
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw wrongCursor();
}

export function wrongCursor(): Problem {
  return invalid('cursor', 'cursor_of_other_list');
}
