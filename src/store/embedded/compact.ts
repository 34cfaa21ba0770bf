import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvironment } from './environment.ts';
import { settle, syncPath } from './files.ts';
import { dataFile, leftIn, noteLeft } from './folder.ts';
import { closeToOthers } from './openers.ts';
import { asProblem } from './problems.ts';

const workshop = 'data.mdb.compacting';

/**
 * Puts a compacted copy in the place of a data file whose free pages still hold rows as they were before they were sealed. Gives
 * false, and changes nothing, while somebody has the file open. Wherever it is killed, one whole file stands there. Throws Problem
 * `unavailable` when the disk has no room for the copy.
 */
async function replacePlainPages(dir: string): Promise<boolean> {
  const lock = closeToOthers(dir);
  if (lock === undefined) return false;
  const folder = join(dir, workshop);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    const db = openEnvironment(dir);
    try {
      await db.backup(folder, true);
    } finally {
      await db.close();
    }
    settle(join(folder, dataFile), join(dir, dataFile));
    // It speaks of the file that is gone; LMDB makes it anew.
    rmSync(join(dir, 'lock.mdb'), { force: true });
    syncPath(dir);
    noteLeft(dir, undefined);
    return true;
  } catch (error) {
    throw asProblem(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    lock.release();
  }
}

/** The same, where a migration said that it is due. */
export async function replacePlainPagesIfDue(dir: string): Promise<boolean> {
  return leftIn(dir) === 'plain pages' && (await replacePlainPages(dir));
}
