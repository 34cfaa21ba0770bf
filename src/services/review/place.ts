import { invalid } from '../../domain/problem.ts';
import type { Place } from './waiting-people.ts';

/** The cursor of a page that ends with somebody. It names a place, not a count, so that nobody is skipped when others leave. */
export function cursorAt({ paused, waitingSince, participantId }: Place): string {
  return Buffer.from(JSON.stringify([paused, waitingSince, participantId])).toString('base64url');
}

/** Throws Problem `invalid` for a text that is no cursor of the queue. */
export function placeAt(cursor: string): Place {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    read = undefined;
  }
  const [paused, waitingSince, participantId] = Array.isArray(read) && read.length === 3 ? read : [];
  if (typeof paused !== 'boolean' || typeof waitingSince !== 'string' || typeof participantId !== 'string')
    throw invalid('cursor', 'cursor_of_other_list');
  return { paused, waitingSince, participantId };
}
