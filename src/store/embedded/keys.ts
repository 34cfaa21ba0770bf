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

const mostCodes = 10_000;

/** Gives names of one kind short: thousands of entries begin with the same names, and there are several for each row. */
function createCodes(kind: string, length: number): (name: string) => string {
  const codes = new Map<string, string>();
  return (name) => {
    const known = codes.get(name);
    if (known !== undefined) return known;
    if (codes.size >= mostCodes) codes.clear();
    const code = createHash('sha256').update(`${kind} ${name}`).digest('base64url').slice(0, length);
    codes.set(name, code);
    return code;
  };
}

export const pathCode = createCodes('path', 4);
const collectionCode = createCodes('collection', 4);
const organisationCode = createCodes('organisation', 8);

/** Where the entries of a collection start. */
export const entriesPrefix = (collection: string): Key => ['p', collectionCode(collection)];

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
        organisationId === everybody ? everybody : organisationCode(organisationId),
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
  const entries: IndexEntry[] = [];
  for (const name in collection.paths)
    for (const values of pathValues(row, pathIn(collection, name)))
      addEntries(entries, collection, row, name, values);
  return entries;
}

const pathIn = ({ paths }: Collection<Row>, name: string): AccessPath => paths[name] as AccessPath;

/** Those that come and go when a row takes the place of an older one of its id and organisation. Throws as `entriesOf` does. */
export function entriesMoved(
  collection: Collection<Row>,
  old: Row,
  row: Row,
): { readonly come: readonly IndexEntry[]; readonly go: readonly IndexEntry[] } {
  const [come, go]: [IndexEntry[], IndexEntry[]] = [[], []];
  for (const name in collection.paths) {
    const path = pathIn(collection, name);
    if (isSamePlace(old, row, path)) continue;
    const [was, is] = apart(old, row, path);
    const before = new Map(pathValues(was, path).map((values) => [textOf(values), values]));
    for (const values of pathValues(is, path))
      if (!before.delete(textOf(values))) addEntries(come, collection, row, name, values);
    for (const values of before.values()) addEntries(go, collection, old, name, values);
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

/** Of two rows on a path that is nothing but a list, each with the elements that the other lacks: mostly few of dozens. */
function apart(old: Row, row: Row, { fields: [field = '', another] }: AccessPath): readonly [Row, Row] {
  if (!isList(field) || another !== undefined) return [old, row];
  const name = field.slice(0, -2);
  const [was, is] = [old, row].map((one) => (one as unknown as Fields)[name]);
  if (!Array.isArray(was) || !Array.isArray(is)) return [old, row];
  const without = (one: Row, list: readonly unknown[], other: ReadonlySet<unknown>): Row => ({
    ...one,
    [name]: list.filter((value) => !other.has(value)),
  });
  return [without(old, was, new Set(is)), without(row, is, new Set(was))];
}

/** Of values of one path, a text that only the same values share: a zero byte divides them, and none holds one. */
function textOf(values: readonly KeyPart[]): string {
  let text = '';
  for (const value of values) text += `${typeof value}${value}\0`;
  return text;
}

/** The entries of one path under which some values stand: one, or two where it is kept for everybody, too. */
function addEntries(
  entries: IndexEntry[],
  { name: collection, paths }: Collection<Row>,
  { id, organisationId }: Row,
  path: string,
  values: readonly KeyPart[],
): void {
  const { across, unique } = paths[path] as AccessPath;
  for (const home of across ? [organisationId, everybody] : [organisationId]) {
    if (isOwnOrder(path, home)) continue;
    const start = [...pathPrefix(collection, path, home), ...values];
    entries.push({ key: [...start, id], path, ...(unique ? { alone: start } : {}) });
  }
}
