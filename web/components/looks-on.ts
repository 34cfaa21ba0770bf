import type { Page } from '../api/types.ts';

/**
 * Whether a list has to be read on by itself: a filter that fits nothing among the rows that were looked at gives an empty page and
 * where to go on, and that is not "nothing there".
 */
export const looksOn = (
  pages: readonly Pick<Page<unknown>, 'items' | 'nextCursor'>[] | undefined,
): boolean => {
  const last = pages?.at(-1);
  return last !== undefined && last.items.length === 0 && last.nextCursor !== null;
};
