import type { Page } from '../../store/port.ts';

/** A page of shown things. */
export function presentPage<R, S>({ items, nextCursor, unreadable }: Page<R>, present: (row: R) => S) {
  const shown = { items: items.map(present), nextCursor };
  return unreadable === undefined ? shown : { ...shown, unreadable };
}
