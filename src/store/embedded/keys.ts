import { keyValueToBuffer } from 'lmdb';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../collection.ts';
import type { KeyPart } from '../fields.ts';
import { pathValues } from '../key-values.ts';

export type Key = KeyPart[];

/** Under which every organisation's rows of a path marked `across` stand together. */
export const everybody = '*';

export const rowKey = (collection: string, id: string): Key => ['row', collection, id];
export const headKey = (organisationId: string): Key => ['chain', organisationId];
export const lastFactKey: Key = ['last', 'fact'];
export const sealedWithKey: Key = ['sealed', 'with'];
/** The paths on which the rows stand, by collection. */
export const pathsKey: Key = ['stood', 'paths'];
/** Stands once heads of trails have been kept beside the data. */
export const headsKeptKey: Key = ['heads', 'kept'];

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
