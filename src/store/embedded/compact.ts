import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvironment } from './environment.ts';
import { settle, syncPath } from './files.ts';
import { dataFile, hasOldKeyPages, leftIn, noteLeft, noteOldKeyPages } from './folder.ts';
import { keysFolder } from './key-store.ts';
import { closeToOthers } from './openers.ts';
import { asProblem } from './problems.ts';

const workshop = 'data.mdb.compacting';

/**
 * Puts a compacted copy in the place of an LMDB file of a data folder, in the folder `place`, whose free pages still hold what is
 * gone from it, and then says so. Gives false, and changes nothing, while somebody has the store open. Wherever it is killed, one
 * whole file stands there. Throws Problem `unavailable` when the disk has no room for the copy.
 */
async function replacePages(dir: string, place: string, done: () => void): Promise<boolean> {
  const lock = closeToOthers(dir);
  if (lock === undefined) return false;
  const folder = join(place, workshop);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    const db = openEnvironment(place);
    try {
      await db.backup(folder, true);
    } finally {
      await db.close();
    }
    settle(join(folder, dataFile), join(place, dataFile));
    // It speaks of the file that is gone; LMDB makes it anew.
    rmSync(join(place, 'lock.mdb'), { force: true });
    syncPath(place);
    done();
    return true;
  } catch (error) {
    throw asProblem(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    lock.release();
  }
}

/** The same for the data, where a migration said that it is due. */
export async function replacePlainPagesIfDue(dir: string): Promise<boolean> {
  return leftIn(dir) === 'plain pages' && (await replacePages(dir, dir, () => noteLeft(dir, undefined)));
}

/** The same for the keys, where a rotation said that it is due. */
export async function replaceKeyPagesIfDue(dir: string): Promise<boolean> {
  return hasOldKeyPages(dir) && (await replacePages(dir, keysFolder(dir), () => noteOldKeyPages(dir, false)));
}
