import { invalid } from '../../domain/problem.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { PageAsked } from './lists.ts';

/** Where something stands in a list that is put together anew each time it is read: by group, then by since when, then by id. */
export interface Place {
  /** What belongs at the end has a higher one. */
  readonly group: number;
  readonly since: Instant;
  readonly id: string;
}

/**
 * A page of what is sorted already, after the place that the cursor names: a place and no count, so that nothing is skipped when
 * others leave meanwhile. Throws Problem `invalid` for a text that is no cursor of such a list.
 */
export function sortedPage<T>(
  items: readonly T[],
  placeOf: (item: T) => Place,
  { limit = 50, cursor }: PageAsked,
): { readonly items: readonly T[]; readonly nextCursor: string | null } {
  const after = cursor === undefined ? undefined : placeAt(cursor);
  const left = after === undefined ? items : items.filter((item) => inPlace(placeOf(item), after) > 0);
  const shown = left.slice(0, limit);
  const last = left.length > limit ? shown.at(-1) : undefined;
  return { items: shown, nextCursor: last === undefined ? null : cursorAt(placeOf(last)) };
}

/** The order of places. */
export function inPlace(a: Place, b: Place): number {
  if (a.group !== b.group) return a.group - b.group;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.id < b.id ? -1 : a.id === b.id ? 0 : 1;
}

function cursorAt({ group, since, id }: Place): string {
  return Buffer.from(JSON.stringify([group, since, id])).toString('base64url');
}

function placeAt(cursor: string): Place {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    read = undefined;
  }
  const [group, since, id] = Array.isArray(read) && read.length === 3 ? read : [];
  if (typeof group !== 'number' || typeof since !== 'string' || typeof id !== 'string')
    throw invalid('cursor', 'cursor_of_other_list');
  return { group, since, id };
}
