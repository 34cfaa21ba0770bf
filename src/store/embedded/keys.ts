import { createHash } from 'node:crypto';
import { keyValueToBuffer } from 'lmdb';
import type { Row } from '../../domain/values/row.ts';
import type { AccessPath, Collection } from '../collection.ts';
import type { KeyPart } from '../fields.ts';
import { isList, pathValues } from '../key-values.ts';

export type Key = KeyPart[];
type Fields = Readonly<Record<string, unknown>>;

/** Under which every organisation's rows of a path marked `across` stand together. */
export const everybody = '*';

export const rowKey = (collection: string, id: string): Key => ['row', collection, id];
export const headKey = (organisationId: string): Key => ['chain', organisationId];
/** How many units wrote rows of a collection with a value of the field by which it is counted. */
export const countKey = (collection: string, organisationId: string, value: string): Key => [
  'units',
  collection,
  organisationId,
  value,
];
export const lastFactKey: Key = ['last', 'fact'];
export const sealedWithKey: Key = ['sealed', 'with'];
/** The paths on which the rows stand, by collection. */
export const pathsKey: Key = ['stood', 'paths'];
/** Stands once heads of trails have been kept beside the data. */
export const headsKeptKey: Key = ['heads', 'kept'];

const codes = new Map<string, string>();
const mostCodes = 10_000;

/** A short name: thousands of entries begin with the same names, and there are several for each row. */
function codeOf(name: string, length: number): string {
  const known = codes.get(name);
  if (known !== undefined) return known;
  if (codes.size >= mostCodes) codes.clear();
  const code = createHash('sha256').update(name).digest('base64url').slice(0, length);
  codes.set(name, code);
  return code;
}

export const pathCode = (path: string): string => codeOf(`path ${path}`, 4);

/** Where the entries of a collection start. */
export const entriesPrefix = (collection: string): Key => ['p', codeOf(`collection ${collection}`, 4)];

/**
 * Where the entries of a path start for one organisation (or `everybody`). Whoever reads a row looks at whose it is, so that two
 * organisations of one code share nothing but a place. The rows themselves lie in the order of their ids for everybody.
 */
export const pathPrefix = (collection: string, path: string, organisationId: string): Key =>
  isOwnOrder(path, organisationId)
    ? ['row', collection]
    : [
        ...entriesPrefix(collection),
        pathCode(path),
        organisationId === everybody ? everybody : codeOf(`organisation ${organisationId}`, 8),
      ];

const isOwnOrder = (path: string, organisationId: string): boolean =>
  path === 'all' && organisationId === everybody;

/** The bytes of a key; their order is the order of the store. */
export const keyBytes = (key: Key): Buffer => Buffer.from(keyValueToBuffer(key));

/** The first bytes behind every key that starts with these parts: parts are divided by a zero byte. */
export const behind = (prefix: Key): Buffer => Buffer.concat([keyBytes(prefix), Buffer.from([1])]);

export interface IndexEntry {
  readonly key: Key;
  /** Of what may stand once only: what every other entry with the same values starts with. */
  readonly alone?: Key | undefined;
  readonly path: string;
}

/** Every index entry of a row. Throws Problem `invalid` for a value that cannot be part of a key. */
export function entriesOf(collection: Collection<Row>, row: Row): IndexEntry[] {
  return Object.entries(collection.paths).flatMap(([name, path]) =>
    pathValues(row, path).flatMap((values) => entriesAt(collection, row, [name, path], values)),
  );
}

/** Those that come and go when a row takes the place of an older one of its id and organisation. Throws as `entriesOf` does. */
export function entriesMoved(
  collection: Collection<Row>,
  old: Row,
  row: Row,
): { readonly come: readonly IndexEntry[]; readonly go: readonly IndexEntry[] } {
  const [come, go]: [IndexEntry[], IndexEntry[]] = [[], []];
  for (const named of Object.entries(collection.paths)) {
    if (isSamePlace(old, row, named[1])) continue;
    const before = new Map(pathValues(old, named[1]).map((values) => [textOf(values), values]));
    for (const values of pathValues(row, named[1]))
      if (!before.delete(textOf(values))) come.push(...entriesAt(collection, row, named, values));
    for (const values of before.values()) go.push(...entriesAt(collection, old, named, values));
  }
  return { come, go };
}

/** Whether two rows say the same of all that a path reads: most writes move a row on few paths. What stands could be a key. */
const isSamePlace = (old: Row, row: Row, { fields, optional = [] }: AccessPath): boolean =>
  fields.every((field) => {
    const name = isList(field) ? field.slice(0, -2) : (field.split('.', 1)[0] ?? field);
    const value = (row as unknown as Fields)[name];
    if (value === undefined && !optional.includes(field)) return false;
    return isSameValue((old as unknown as Fields)[name], value);
  });

const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((value, at) => value === other[at]));

/** Of values of one path, a text that only the same values share: a zero byte divides them, and none holds one. */
const textOf = (values: readonly KeyPart[]): string =>
  values.map((value) => `${typeof value}${value}`).join('\0');

function entriesAt(
  collection: Collection<Row>,
  row: Row,
  [name, path]: readonly [string, AccessPath],
  values: readonly KeyPart[],
): readonly IndexEntry[] {
  const homes = path.across ? [row.organisationId, everybody] : [row.organisationId];
  return homes.flatMap((home) => {
    if (isOwnOrder(name, home)) return [];
    const start = [...pathPrefix(collection.name, name, home), ...values];
    return { key: [...start, row.id], path: name, ...(path.unique ? { alone: start } : {}) };
  });
}
