import { keyValueToBuffer } from 'lmdb';
import { invalid } from '../../domain/errors.ts';
import type { Row } from '../../domain/row.ts';
import type { AccessPath, Collection, KeyPart } from '../collection.ts';

export type Key = KeyPart[];

/** LMDB takes keys of at most 1978 bytes; four values of this length, names and ids stay below. */
const longestValue = 400;

/** Under which every organisation's rows of a path marked `across` stand together. */
export const everybody = '*';

export const rowKey = (collection: string, id: string): Key => ['row', collection, id];
export const chainKey = (organisationId: string): Key => ['chain', organisationId];
export const lastFactKey: Key = ['last', 'fact'];
export const sealedWithKey: Key = ['sealed', 'with'];

/** Where the entries of a path start for one organisation (or `everybody`). */
export const pathPrefix = (collection: string, path: string, organisationId: string): Key => [
  'path',
  collection,
  path,
  organisationId,
];
export const uniqueKey = (
  collection: string,
  path: string,
  organisationId: string,
  values: readonly KeyPart[],
): Key => ['unique', collection, path, organisationId, ...values];

/** The bytes of a key; their order is the order of the store. */
export const keyBytes = (key: Key): Buffer => Buffer.from(keyValueToBuffer(key));

/** The first bytes behind every key that starts with these parts: parts are divided by a zero byte. */
export const behind = (prefix: Key): Buffer => Buffer.concat([keyBytes(prefix), Buffer.from([1])]);

/** What is wrong with a value that is to be part of a key, if anything. */
function fault(value: KeyPart): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'Use a finite number.';
  if (typeof value !== 'string') return undefined;
  if (Buffer.byteLength(value) > longestValue) return `Keep it under ${longestValue} bytes.`;
  // A zero byte divides the parts of a key; half a surrogate pair does not come back from the disk as it went.
  return /\0|\p{Surrogate}/u.test(value) ? 'Use characters that can be printed.' : undefined;
}

/** Whether these values can stand in a key at all. Where they cannot, no row is found under them. */
export const canBeKey = (values: readonly KeyPart[]): boolean =>
  values.every((value) => fault(value) === undefined);

function checked(field: string, value: KeyPart): KeyPart {
  const wrong = fault(value);
  if (wrong !== undefined) throw invalid(field, wrong);
  // Minus zero is a key of its own, and reads back as zero.
  return value === 0 ? 0 : value;
}

function valuesAt(row: Row, field: string): readonly unknown[] {
  if (field.endsWith('[]')) {
    const list = (row as unknown as Record<string, unknown>)[field.slice(0, -2)];
    return Array.isArray(list) ? [...new Set(list)] : [];
  }
  let value: unknown = row;
  for (const step of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value === undefined || value === null ? [] : [value];
}

/** The compound values under which a row stands on a path: none when a field is missing, several for a list field. */
function pathValues(row: Row, path: AccessPath): Key[] {
  let keys: Key[] = [[]];
  for (const field of path.fields) {
    const values = valuesAt(row, field).map((value) => checked(field, value as KeyPart));
    keys = keys.flatMap((key) => values.map((value) => [...key, value]));
  }
  return keys;
}

export interface IndexEntry {
  readonly key: Key;
  readonly unique: boolean;
  readonly path: string;
}

/** Every index entry of a row. Throws Problem `invalid` for a value that cannot be part of a key. */
export function entriesOf(collection: Collection<Row>, row: Row): IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (const [name, path] of Object.entries(collection.paths)) {
    const homes = path.across ? [row.organisationId, everybody] : [row.organisationId];
    for (const values of pathValues(row, path)) {
      for (const home of homes) {
        const prefix = pathPrefix(collection.name, name, home);
        entries.push({ key: [...prefix, ...values, row.id], unique: false, path: name });
        if (path.unique)
          entries.push({ key: uniqueKey(collection.name, name, home, values), unique: true, path: name });
      }
    }
  }
  return entries;
}
