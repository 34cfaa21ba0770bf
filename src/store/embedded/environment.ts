import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { StartError } from '../start-error.ts';
import type { Key } from './keys.ts';
import { keepRoom } from './room.ts';

/**
 * Addresses kept for the file; it takes no room of the disk for that. A file that outgrows them is mapped anew and twice as large, with
 * the pages of the old mapping held beside those of the new one.
 */
const mapSize = 2 ** 30;

/**
 * Makes the data file for its owner alone, before LMDB does with the mode it likes. The file of locks is not touched: to close
 * it once more would give up the locks that this process holds on it.
 */
function makeDataFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The LMDB environment of a folder; its files are for their owner alone, whatever they were. Throws StartError when it cannot be opened. */
export function openEnvironment(dir: string): RootDatabase<unknown, Key> {
  const files = ['data.mdb', 'lock.mdb'].map((name) => join(dir, name));
  try {
    makeDataFile(join(dir, 'data.mdb'));
    const db = open<unknown, Key>({
      path: dir,
      noSubdir: false,
      overlappingSync: false,
      maxReaders: 250,
      compression: true,
      mapSize,
    });
    for (const path of files) if (existsSync(path)) chmodSync(path, 0o600);
    keepRoom(db, join(dir, 'data.mdb'));
    return db;
  } catch (error) {
    const code = error instanceof Error ? error.message : 'unknown error';
    throw new StartError(
      `The store in ${dir} cannot be opened (${code}). Check that the disk has room and that its files may be read and written.`,
    );
  }
}
