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

/** Where each of several readings goes on, by its place among them; one that ended is not named. */
type Places = ReadonlyMap<number, string>;

const writePlaces = (places: Places): string => [...places].flat().join('.');

/** A cursor of another list is left to the store, which refuses it. */
function readPlaces(cursor: string, readings: number): Places {
  const places = new Map<number, string>();
  const parts = cursor.split('.');
  for (let at = 0; at + 1 < parts.length; at += 2) places.set(Number(parts[at]), parts[at + 1] ?? '');
  const fits = parts.length % 2 === 0 && [...places.keys()].every((at) => at >= 0 && at < readings);
  return fits ? places : new Map([[0, cursor]]);
}

/**
 * A page of the rows of several readings side by side, in one order that each of them is in already. No reading is gone past
 * before all that come before in the others were given, so a page may be short where one of them looked at as many rows as it may.
 */
export async function mergedPage<R extends Row, P extends AccessPaths, Name extends keyof P & string>(
  store: Store,
  scope: Scope,
  collection: Collection<R, P>,
  readings: readonly PathReading<R, P, Name>[],
  order: (a: R, b: R) => number,
  { limit = 50, cursor }: PageAsked,
): Promise<Page<R>> {
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0)
    return filteredPage(store, scope, collection, only, { limit, cursor });
  const places = cursor === undefined ? undefined : readPlaces(cursor, readings.length);
  const under = readings
    .map((reading, at) => ({ reading, at, from: places?.get(at) || undefined }))
    .filter(({ at }) => places === undefined || places.has(at));
  const pages: (Reader<R, P, Name> & { taken: number })[] = [];
  for (const one of under)
    pages.push({
      ...one,
      page: await filteredPage(store, scope, collection, one.reading, { limit, cursor: one.from }),
      taken: 0,
    });
  const items = takeInOrder(pages, order, limit);
  const next = new Map<number, string>();
  for (const { reading, at, from, page, taken } of pages) {
    if (taken === page.items.length) {
      if (page.nextCursor !== null) next.set(at, page.nextCursor);
    } else if (taken === 0) next.set(at, from ?? '');
    else {
      // A cursor stands after a page, so the last that was taken must be the last that is read.
      const until = await filteredPage(store, scope, collection, reading, { limit: taken, cursor: from });
      next.set(at, until.nextCursor ?? '');
    }
  }
  const unreadable = pages.flatMap(({ page }) => page.unreadable ?? []);
  return pageWith(items, next.size === 0 ? null : writePlaces(next), unreadable);
}

interface Reader<R extends Row, P extends AccessPaths, Name extends keyof P & string> {
  readonly reading: PathReading<R, P, Name>;
  readonly at: number;
  readonly from: string | undefined;
  readonly page: Page<R>;
}

/** Takes the first of all again and again, until there are enough or it is not known what comes next. */
function takeInOrder<R>(
  pages: { readonly page: Page<R>; taken: number }[],
  order: (a: R, b: R) => number,
  limit: number,
): readonly R[] {
  const items: R[] = [];
  while (items.length < limit) {
    if (pages.some(({ page, taken }) => taken === page.items.length && page.nextCursor !== null)) break;
    let first: { row: R; of: (typeof pages)[number] } | undefined;
    for (const of of pages) {
      const row = of.page.items[of.taken];
      if (row !== undefined && (first === undefined || order(row, first.row) < 0)) first = { row, of };
    }
    if (first === undefined) break;
    first.of.taken += 1;
    items.push(first.row);
  }
  return items;
}
