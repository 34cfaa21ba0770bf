import { invalid } from '../../domain/errors.ts';
import type { Key } from './keys.ts';

/** An opaque text for the place after an index key. */
export function writeCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key again; throws Problem `invalid` when the text was not made for this list. */
export function readCursor(cursor: string, prefix: Key): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(key) &&
      key.length > prefix.length &&
      key.length < 12 &&
      prefix.every((part, at) => key[at] === part) &&
      key.every((part) => ['string', 'number', 'boolean'].includes(typeof part) && String(part).length < 500);
    if (fits) return key as Key;
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw invalid('cursor', 'Use the nextCursor of the page before, with the same filters.');
}
