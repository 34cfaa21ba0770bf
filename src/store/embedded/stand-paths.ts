import type { RootDatabase } from 'lmdb';
import type { Row } from '../../domain/values/row.ts';
import type { AccessPath, Collection } from '../collection.ts';
import {
  behind,
  entriesOf,
  entriesPrefix,
  type IndexEntry,
  type Key,
  keyBytes,
  pathCode,
  pathsKey,
} from './keys.ts';

type Db = RootDatabase<unknown, Key>;

const rowsAtOnce = 500;

/** What a path's entries look like; two releases that write it alike find each other's. */
const signatureOf = ({ fields, unique, across }: AccessPath): string =>
  [...fields, unique ? 'unique' : '', across ? 'across' : ''].join(' ');

const declared = ({ paths }: Collection): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, signatureOf(path)]));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Has every row stand on every path that its collection declares, and on no other, once after a release that declared others; until
 * then a row would not be found where it is looked for. Some rows at a time, so that one that is cut off goes on at the next opening.
 */
export function standOnPaths(db: Db, collections: readonly Collection[]): void {
  dropFormerEntries(db);
  const stood = (db.get(pathsKey) ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const moved = collections.filter((collection) => !isSame(stood[collection.name], declared(collection)));
  if (moved.length === 0) return;
  for (const collection of moved) {
    dropForeignEntries(db, collection, stood[collection.name]);
    addEntries(db, collection);
  }
  notePaths(db, collections);
}

/** Says that every row stands on the paths that these declare. */
export function notePaths(db: Db, collections: readonly Collection[]): void {
  db.putSync(pathsKey, Object.fromEntries(collections.map((one) => [one.name, declared(one)])));
}

function addEntries(db: Db, collection: Collection): void {
  const all: Key = ['row', collection.name];
  for (let start = keyBytes(all); ; ) {
    const rows: Row[] = [];
    db.transactionSync(() => {
      const range = { start, end: behind(all), limit: rowsAtOnce } as object;
      for (const { value } of db.getRange(range)) rows.push(value as Row);
      for (const row of rows) for (const { key } of entriesThatCan(collection, row)) add(db, key);
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    start = behind([...all, last.id]);
  }
}

/** A row of an older release may lack a field that is required today; whoever writes it next gives it one. */
export function entriesThatCan(collection: Collection, row: Row): readonly IndexEntry[] {
  const { paths } = collection;
  return Object.entries(paths).flatMap(([name, path]) => {
    try {
      return entriesOf({ ...collection, paths: { [name]: path } }, row);
    } catch {
      return [];
    }
  });
}

function add(db: Db, key: Key): void {
  if (db.get(key) === undefined) db.putSync(key, 1);
}

/** Takes away what a release left whose entries began with whole names, and all that it said of where rows stand. */
function dropFormerEntries(db: Db): void {
  for (const kind of ['path', 'unique']) {
    const former: Key = [kind];
    const range = { start: keyBytes(former), end: behind(former), limit: 1 } as object;
    if ([...db.getKeys(range)].length === 0) continue;
    db.removeSync(pathsKey);
    dropUnder(db, former);
  }
}

/** Takes away what stands on paths that are declared otherwise today, or no more. */
function dropForeignEntries(
  db: Db,
  collection: Collection,
  stood: Readonly<Record<string, string>> | undefined,
): void {
  const today = declared(collection);
  const own = entriesPrefix(collection.name);
  const kept = Object.keys(today).filter((name) => stood === undefined || stood[name] === today[name]);
  const codes = new Set(kept.map(pathCode));
  for (const code of codesThatStand(db, own)) if (!codes.has(code)) dropUnder(db, [...own, code]);
}

function dropUnder(db: Db, prefix: Key): void {
  for (;;) {
    const range = { start: keyBytes(prefix), end: behind(prefix), limit: 5000 } as object;
    const keys = [...db.getKeys(range)];
    if (keys.length === 0) return;
    db.transactionSync(() => {
      for (const key of keys) db.removeSync(key);
    });
  }
}

/** The codes of the paths on which rows of a collection stand. */
function codesThatStand(db: Db, own: Key): readonly string[] {
  const codes: string[] = [];
  for (let start = keyBytes(own); ; ) {
    const [key] = [...db.getKeys({ start, end: behind(own), limit: 1 } as object)];
    if (key === undefined) return codes;
    const code = String(key[own.length]);
    codes.push(code);
    start = behind([...own, code]);
  }
}
