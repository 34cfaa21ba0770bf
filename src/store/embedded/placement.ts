import type { RootDatabase } from 'lmdb';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../collection.ts';
import type { Misplaced } from '../placement.ts';
import { behind, entriesPrefix, type Key, keyBytes, pathCode, rowKey } from './keys.ts';
import { entriesThatCan } from './stand-paths.ts';

type Db = RootDatabase<unknown, Key>;

interface Entry {
  readonly key: Key;
  readonly value: unknown;
}

type Look = (entry: Entry) => Misplaced | undefined;

/** Small enough that what is read at one moment keeps no page from being used again for long. */
const atOnce = 200;

/**
 * Holds rows and paths against each other: each row lies under its own id and stands wherever it is looked for, and whatever
 * stands on a path leads to a row that belongs there. Each slice is read at one moment, so that a commit beside it shows whole
 * or not at all.
 */
export async function* misplacedIn(db: Db, collections: readonly Collection[]): AsyncGenerator<Misplaced> {
  for (const collection of collections)
    yield* lookThrough(db, ['row', collection.name], ({ key, value }) =>
      lookAtRow(db, collection, String(key[2]), value),
    );
  for (const collection of collections)
    yield* lookThrough(db, entriesPrefix(collection.name), ({ key }) => lookAtEntry(db, collection, key));
}

async function* lookThrough(db: Db, prefix: Key, look: Look): AsyncGenerator<Misplaced> {
  for (let start = keyBytes(prefix); ; ) {
    db.resetReadTxn();
    // One more than are looked at: the next slice starts with it.
    const range = { start, end: behind(prefix), limit: atOnce + 1 } as object;
    const entries: Entry[] = [...db.getRange(range)].map(({ key, value }) => ({ key, value }));
    const found = entries.slice(0, atOnce).map((entry) => look(entry));
    yield* found.filter((one) => one !== undefined);
    const next = entries[atOnce];
    if (next === undefined) return;
    start = keyBytes(next.key);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

function lookAtRow(db: Db, collection: Collection, id: string, value: unknown): Misplaced | undefined {
  if (!isRow(value) || value.id !== id)
    return { kind: 'foreign', collection: collection.name, id, named: isRow(value) ? value.id : 'nothing' };
  const missing = entriesThatCan(collection, value).filter(({ key }) => !db.doesExist(key));
  const paths = [...new Set(missing.map(({ path }) => path))];
  return paths.length === 0 ? undefined : { kind: 'unlisted', collection: collection.name, id, paths };
}

function lookAtEntry(db: Db, collection: Collection, key: Key): Misplaced | undefined {
  const id = String(key.at(-1));
  const code = String(key[2]);
  const name = Object.keys(collection.paths).find((one) => pathCode(one) === code) ?? code;
  const path = collection.paths[name];
  const row = db.get(rowKey(collection.name, id));
  const flaw = { kind: 'stray', collection: collection.name, id, path: name } as const;
  if (row === undefined) return { ...flaw, isThere: false };
  if (path === undefined || !isRow(row)) return { ...flaw, isThere: true };
  const bytes = keyBytes(key);
  const belongs = entriesThatCan({ ...collection, paths: { [name]: path } }, row).some((entry) =>
    keyBytes(entry.key).equals(bytes),
  );
  return belongs ? undefined : { ...flaw, isThere: true };
}
