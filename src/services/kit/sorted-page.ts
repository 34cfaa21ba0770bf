import { invalid } from '../../domain/problem.ts';
import type { PageAsked } from './lists.ts';

/** Where something stands in a list that is put together anew each time it is read: compared part by part, smallest first. */
export type Place = readonly (number | string)[];

/** How a list is sorted: where each of its items stands, and of what kind the parts of such a place are. */
export interface SortedBy<T, P extends Place = Place> {
  readonly placeOf: (item: T) => P;
  readonly kinds: { readonly [Part in keyof P]: P[Part] extends number ? 'number' : 'string' };
}

/** Compares two items of such a list. */
export const orderOf =
  <T, P extends Place>({ placeOf }: SortedBy<T, P>) =>
  (a: T, b: T): number =>
    inPlace(placeOf(a), placeOf(b));

function inPlace(a: Place, b: Place): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/**
 * A page of what is sorted already, after the place that the cursor names: a place and no count, so that nothing is skipped when
 * others leave meanwhile. Throws Problem `invalid` for a text that is no cursor of such a list.
 */
export function sortedPage<T, P extends Place>(
  items: readonly T[],
  { placeOf, kinds }: SortedBy<T, P>,
  { limit = 50, cursor }: PageAsked,
): { readonly items: readonly T[]; readonly nextCursor: string | null } {
  const after = cursor === undefined ? undefined : placeAt(cursor, kinds);
  const left = after === undefined ? items : items.filter((item) => inPlace(placeOf(item), after) > 0);
  const shown = left.slice(0, limit);
  const last = left.length > limit ? shown.at(-1) : undefined;
  return { items: shown, nextCursor: last === undefined ? null : cursorAt(placeOf(last)) };
}

const cursorAt = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeAt(cursor: string, kinds: readonly ('number' | 'string')[]): Place {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    read = undefined;
  }
  const found = Array.isArray(read) ? read.map((one) => typeof one).join() : '';
  if (found !== kinds.join()) throw invalid('cursor', 'cursor_of_other_list');
  return read as Place;
}
