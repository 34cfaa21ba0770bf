import { closeSync, fstatSync, openSync, statfsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RootDatabase } from 'lmdb';
import type { Key } from './keys.ts';

type Db = RootDatabase<unknown, Key>;
/** One signature of the several that the package gives its methods. */
type Write = (key: Key, ...rest: unknown[]) => boolean;
type Transact = <T>(work: () => T, flags?: number) => T;

const pageSize = 4096;
const zeros = Buffer.alloc(256 * 1024);

/** Pages that any transaction may take beside what it writes: roots, the list of free pages, splits. */
const pagesAside = 64;
/** A key that is written copies its leaf, and often a branch above that no other key of the transaction has copied. */
const pagesPerKey = 2;
/** So much is written; of more, which a large unit can need and seldom does, the disk is asked whether it has it. */
const mostWritten = 2048;

/**
 * Makes an environment grow its data file before a transaction is committed, by writing zeros behind its end, so that no commit
 * itself meets a full disk. LMDB as the package builds it writes its message about such a failure past the end of a buffer, and
 * the process may end at any later moment; refused here, the transaction is aborted and nothing has happened.
 *
 * The write lock is held meanwhile, so nobody else writes behind the end. Pages that are free in the middle are not counted:
 * a nearly full disk refuses a little early rather than too late.
 */
export function keepRoom(db: Db, file: string): void {
  const handle = openSync(file, 'r+');
  let pages = 0;
  let isOpen = false;

  const put = db.putSync.bind(db) as Write;
  const remove = db.removeSync.bind(db) as Write;
  const transact = db.transactionSync.bind(db) as Transact;
  const close = db.close.bind(db);

  function makeRoom(): void {
    const more = (pages - mostWritten) * pageSize;
    if (more > 0 && freeBytes(file) < more) throw noRoom();
    // Of the last commit: what this transaction takes comes behind.
    const wanted = (db.env.info().lastPageNumber + 1 + Math.min(pages, mostWritten)) * pageSize;
    for (let size = fstatSync(handle).size; size < wanted; ) {
      size += writeSync(handle, zeros, 0, zeros.length, size);
    }
  }

  const counting =
    (write: Write): Write =>
    (key, ...rest) => {
      pages += pagesPerKey + Math.ceil(sizeOf(rest[0]) / pageSize);
      return write(key, ...rest);
    };

  const inRoom: Transact = (work, flags) => {
    if (isOpen) return transact(work, flags);
    return transact(() => {
      isOpen = true;
      pages = pagesAside;
      try {
        makeRoom();
        const result = work();
        // What is small needs no more than was there; one that cannot be aborted is such.
        if (pages > pagesAside) makeRoom();
        return result;
      } finally {
        isOpen = false;
      }
    }, flags);
  };

  Object.assign(db, {
    putSync: counting(put),
    removeSync: counting(remove),
    transactionSync: inRoom,
    close: () => {
      closeSync(handle);
      return close();
    },
  });
}

function freeBytes(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
}

const noRoom = () => Object.assign(new Error('no room on the disk for this transaction'), { code: 'ENOSPC' });

/** Bytes that a value takes, at most, before it is compressed. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 3;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 9;
  let size = 9;
  for (const key in value) size += key.length + sizeOf((value as Readonly<Record<string, unknown>>)[key]);
  return size;
}
