import { open, type RootDatabase } from 'lmdb';
import { StartError } from '../start-error.ts';
import type { Key } from './keys.ts';

/** The LMDB environment of a folder. Throws StartError when it cannot be opened. */
export function openEnvironment(dir: string): RootDatabase<unknown, Key> {
  try {
    return open({ path: dir, noSubdir: false, overlappingSync: false, maxReaders: 250, compression: true });
  } catch (error) {
    const code = error instanceof Error ? error.message : 'unknown error';
    throw new StartError(
      `The store in ${dir} cannot be opened (${code}). Check that the disk has room and that its files may be read and written.`,
    );
  }
}
