import type { Scope } from '../domain/access/scope.ts';
import type { AccessPath, Collection } from './collection.ts';
import { readCursor, writeCursor, wrongCursor } from './cursor.ts';
import type { AnyRange, KeyPart } from './fields.ts';
import { canBeKey, compareKeyParts, isList } from './key-values.ts';
import type { ListOptions } from './port.ts';

type Key = readonly KeyPart[];

/**
 * A declared path that a scope may read. Throws an Error, for it is a fault of ours, when it is not declared, not kept across
 * organisations, or when `key` leaves an element of a list open: a row would stand there once for each.
 */
export function pathOf(scope: Scope, collection: Collection, name: string, key: Key): AccessPath {
  const path = collection.paths[name];
  if (path === undefined) throw new Error(`${collection.name} declares no path ${name}`);
  if (scope.acrossOrganisations && !path.across)
    throw new Error(`${collection.name}.${name} is not read across organisations`);
  if (path.fields.slice(key.length).some(isList))
    throw new Error(`${collection.name}.${name} is read by a whole key`);
  return path;
}

/** The rows of a page: 1 to 1000, 50 when not asked. */
export const pageLimit = (limit = 50): number => Math.min(Math.max(limit, 1), 1000);

/** What a list is asked for, once it is known to make sense. */
export interface ListAsked extends AnyRange {
  readonly path: AccessPath;
  readonly key: Key;
  readonly descending: boolean;
  readonly limit: number;
  /** Where the page before ended: the values behind the key, and the id. */
  readonly after: Key | undefined;
  /** The cursor of a page that ends there. */
  readonly cursorAt: (end: Key) => string;
}

/**
 * Looks at what a list is asked for; undefined when no row can stand there. Throws what `pathOf` throws, and Problem `invalid`
 * for a cursor of another list.
 */
export function listAsked(
  scope: Scope,
  collection: Collection,
  name: string,
  { key = [], from, below, descending = false, limit, cursor }: ListOptions = {},
): ListAsked | undefined {
  const path = pathOf(scope, collection, name, key);
  const bounds = { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) };
  if (!canBeKey([...key, ...Object.values(bounds)])) return undefined;
  const list = [collection.name, name, descending, ...key];
  const after =
    cursor === undefined ? undefined : readCursor(cursor, list, path.fields.length + 1 - key.length);
  if (after !== undefined && !(canBeKey(after) && isWithin(after[0] ?? '', bounds))) throw wrongCursor();
  const cursorAt = (end: Key) => writeCursor(list, end);
  return { path, key, ...bounds, descending, limit: pageLimit(limit), after, cursorAt };
}

const isWithin = (value: KeyPart, { from, below }: AnyRange): boolean =>
  (from === undefined || compareKeyParts(value, from) >= 0) &&
  (below === undefined || compareKeyParts(value, below) < 0);
