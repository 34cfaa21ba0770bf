import { invalid } from '../../domain/errors.ts';
import type { Row } from '../../domain/row.ts';
import type { AccessPath, Collection, KeyPart } from '../collection.ts';

export type Key = KeyPart[];

/** LMDB takes keys of at most 1978 bytes; values longer than this are refused before they get there. */
const longestValue = 400;

/** Sorts after every value and id that can follow a prefix. */
export const highest = '\u{10FFFF}';

/** Under which every organisation's rows of a path marked `across` stand together. */
export const everybody = '*';

export const rowKey = (collection: string, id: string): Key => ['row', collection, id];
export const chainKey = (organisationId: string): Key => ['chain', organisationId];

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
export function pathValues(row: Row, path: AccessPath): Key[] {
  let keys: Key[] = [[]];
  for (const field of path.fields) {
    const values = valuesAt(row, field).map((value) => checked(field, value as KeyPart));
    keys = keys.flatMap((key) => values.map((value) => [...key, value]));
  }
  return keys;
}

function checked(field: string, value: KeyPart): KeyPart {
  if (typeof value === 'string' && Buffer.byteLength(value) > longestValue) {
    throw invalid(field, `Keep it under ${longestValue} bytes.`);
  }
  return value;
}

export interface IndexEntry {
  readonly key: Key;
  readonly unique: boolean;
  readonly path: string;
}

/** Every index entry of a row. */
export function entriesOf(collection: Collection<Row>, row: Row): IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (const [name, path] of Object.entries(collection.paths)) {
    const homes = path.across ? [row.organisationId, everybody] : [row.organisationId];
    for (const values of pathValues(row, path)) {
      for (const home of homes) {
        entries.push({
          key: [...pathPrefix(collection.name, name, home), ...values, row.id],
          unique: false,
          path: name,
        });
        if (path.unique)
          entries.push({ key: uniqueKey(collection.name, name, home, values), unique: true, path: name });
      }
    }
  }
  return entries;
}
