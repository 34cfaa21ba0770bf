import type { Scope } from '../../domain/access/scope.ts';
import type { Row } from '../../domain/values/row.ts';
import type { AccessPaths, Collection } from '../../store/collection.ts';
import type { ListOptions, Page, Store } from '../../store/port.ts';
import { createGiveWay } from './give-way.ts';

export interface PageAsked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A range of a path, and what the path cannot tell. */
type PathReading<R extends Row, P extends AccessPaths, Name extends keyof P & string> = ListOptions<
  R,
  P[Name]
> & {
  readonly path: Name;
  readonly keep?: ((row: R) => boolean) | undefined;
};

/** Any of the readings of a collection. */
export type Reading<C extends Collection> =
  C extends Collection<infer R, infer P>
    ? { [Name in keyof P & string]: PathReading<R, P, Name> }[keyof P & string]
    : never;

/** Rows looked at, at most, for one page: a filter that fits little gives a short page with a cursor, not a long wait. */
const mostRead = 2000;
/** Rows read at once, with everything else in between: each may hold tens of thousands of characters. */
const rowsAtOnce = 50;

/** A page that names what could not be read, when there was any. */
export function pageWith<R>(
  items: readonly R[],
  nextCursor: string | null,
  unreadable: readonly string[],
): Page<R> {
  return unreadable.length === 0
    ? { items, nextCursor }
    : { items, nextCursor, unreadable: [...new Set(unreadable)] };
}

/** A page of the rows of a path that pass a filter. It is full unless the path ends or `mostRead` rows were looked at. */
export async function filteredPage<R extends Row, P extends AccessPaths, Name extends keyof P & string>(
  store: Store,
  scope: Scope,
  collection: Collection<R, P>,
  reading: PathReading<R, P, Name>,
  { limit = 50, cursor }: PageAsked,
): Promise<Page<R>> {
  const { path, keep } = reading;
  if (keep === undefined && limit <= rowsAtOnce)
    return store.list(scope, collection, path, { ...reading, limit, cursor });
  const giveWay = createGiveWay(1);
  const items: R[] = [];
  const unreadable: string[] = [];
  let at = cursor;
  for (let read = 0; ; ) {
    const readOn = (rows: number): Promise<Page<R>> =>
      store.list(scope, collection, path, { ...reading, limit: rows, cursor: at });
    let page = await readOn(keep === undefined ? Math.min(rowsAtOnce, limit - items.length) : rowsAtOnce);
    await giveWay();
    const last = keep && page.items.filter(keep)[limit - items.length - 1];
    // A cursor stands after a page, so the row that fills this one must be the last that was read.
    if (last !== undefined) page = await readOn(page.items.indexOf(last) + 1);
    items.push(...(keep === undefined ? page.items : page.items.filter(keep)));
    unreadable.push(...(page.unreadable ?? []));
    read += page.items.length;
    at = page.nextCursor ?? undefined;
    if (at === undefined || items.length >= limit || (keep !== undefined && read >= mostRead))
      return pageWith(items, at ?? null, unreadable);
  }
}

/**
 * A page of the rows of several readings, one after another, each row once: a row that an earlier one gives is to be left out by
 * `keep` of the later. The cursor says in which reading the page ended.
 */
export async function pageOfEach<R extends Row, P extends AccessPaths, Name extends keyof P & string>(
  store: Store,
  scope: Scope,
  collection: Collection<R, P>,
  readings: readonly PathReading<R, P, Name>[],
  { limit = 50, cursor }: PageAsked,
): Promise<Page<R>> {
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0)
    return filteredPage(store, scope, collection, only, { limit, cursor });
  const [, from = '0', rest] = /^(\d)\.(.*)$/.exec(cursor ?? '') ?? [];
  const items: R[] = [];
  const unreadable: string[] = [];
  // A cursor of another list goes to the store, which refuses it.
  let [at, inside] =
    Number(from) < readings.length && rest !== undefined ? [Number(from), rest] : [0, cursor];
  for (; ; at += 1, inside = '') {
    const reading = readings[at];
    if (reading === undefined) return pageWith(items, null, unreadable);
    if (items.length === limit) return pageWith(items, `${at}.`, unreadable);
    const asked = { limit: limit - items.length, cursor: inside === '' ? undefined : inside };
    const page = await filteredPage(store, scope, collection, reading, asked);
    items.push(...page.items);
    unreadable.push(...(page.unreadable ?? []));
    if (page.nextCursor !== null) return pageWith(items, `${at}.${page.nextCursor}`, unreadable);
  }
}
