import type { Page } from '../../store/port.ts';

/** A page of shown things. */
export function presentPage<R, S>(page: Page<R>, present: (row: R) => S) {
  return { items: page.items.map(present), nextCursor: page.nextCursor };
}
