import type { Scope } from '../../domain/access/scope.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Collection, KeyPart } from '../../store/collection.ts';
import type { ListOptions, Page, Store } from '../../store/port.ts';

export interface PageAsked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A path to read and what the path cannot tell. */
export interface Reading<R extends Row> extends Omit<ListOptions, 'limit' | 'cursor'> {
  readonly path: string;
  readonly key?: readonly KeyPart[];
  readonly keep?: ((row: R) => boolean) | undefined;
}

/** Rows looked at, at most, for one page: a filter that fits little gives a short page with a cursor, not a long wait. */
const mostRead = 2000;
const rowsAtOnce = 200;

/** A page of the rows of a path that pass a filter. It is full unless the path ends or `mostRead` rows were looked at. */
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
    const readOn = (rows: number): Promise<Page<R>> =>
      store.list(scope, collection, path, { ...options, limit: rows, cursor: at });
    let page = await readOn(rowsAtOnce);
    const last = page.items.filter(keep)[limit - items.length - 1];
    // A cursor stands after a page, so the row that fills this one must be the last that was read.
    if (last !== undefined) page = await readOn(page.items.indexOf(last) + 1);
    items.push(...page.items.filter(keep));
    read += page.items.length;
    at = page.nextCursor ?? undefined;
    if (at === undefined || items.length >= limit || read >= mostRead)
      return { items, nextCursor: at ?? null };
  }
}
