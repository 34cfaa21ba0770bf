import type { Row } from '../domain/row.ts';
import type { Scope } from '../domain/scope.ts';
import type { Collection, KeyPart } from '../store/collection.ts';
import type { ListOptions, Page, Store } from '../store/port.ts';

export interface PageAsked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A path to read and what the path cannot tell. */
export interface Reading<R extends Row> extends Omit<ListOptions, 'limit' | 'cursor'> {
  readonly path: string;
  readonly key?: readonly KeyPart[];
  readonly keep?: (row: R) => boolean;
}

/** Rows looked at, at most, for one page: a filter that matches little gives a short page with a cursor, not a long wait. */
const mostRead = 2000;

/** A page of the rows of a path that pass a filter. */
export async function filteredPage<R extends Row>(
  store: Store,
  scope: Scope,
  collection: Collection<R>,
  { path, keep, ...options }: Reading<R>,
  { limit = 50, cursor }: PageAsked,
): Promise<Page<R>> {
  if (keep === undefined) return store.list(scope, collection, path, { ...options, limit, cursor });
  const items: R[] = [];
  let at = cursor;
  for (let read = 0; ; ) {
    const page: Page<R> = await store.list(scope, collection, path, {
      ...options,
      limit: limit - items.length,
      cursor: at,
    });
    items.push(...page.items.filter(keep));
    read += page.items.length;
    at = page.nextCursor ?? undefined;
    if (at === undefined || items.length >= limit || read >= mostRead)
      return { items, nextCursor: at ?? null };
  }
}
