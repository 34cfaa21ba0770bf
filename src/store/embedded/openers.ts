import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { StartError } from '../start-error.ts';
import { draftOf } from './files.ts';
import { type Holder, holderIn, isAlive, readText, thisProcess } from './holders.ts';
import { type FolderLock, lockFolder } from './lock.ts';

const openersFolder = 'open';
const replacing = 'replacing.lock';
const draftEnd = '.draft';
/** What is still a draft after this long was left by somebody who was killed. */
const draftMs = 60_000;

/**
 * Writes down that this thread has the data file of a folder open, so that nobody puts another in its place meanwhile; gives what
 * takes that back. Throws StartError while somebody does.
 */
export function noteOpener(dir: string): () => void {
  const folder = join(dir, openersFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = draftOf(join(folder, `${threadId}`));
  // Whole or not there: of one killed while it writes itself down nothing counts.
  writeFileSync(`${file}${draftEnd}`, JSON.stringify(thisProcess()), { mode: 0o600 });
  renameSync(`${file}${draftEnd}`, file);
  const gone = () => rmSync(file, { force: true });
  // First written down, then looked: whoever replaces the file looks in the other order.
  const holder = holderIn(readText(join(dir, replacing)));
  if (holder === undefined || holder.pid === process.pid || !isAlive(holder)) return gone;
  gone();
  throw new StartError(
    `The data file in ${dir} is being replaced by a compacted copy (process ${holder.pid}). Try again when it is done.`,
  );
}

/** Keeps others from opening the data file, to replace it; undefined while somebody has it open. */
export function closeToOthers(dir: string): FolderLock | undefined {
  const lock = lockFolder(
    dir,
    replacing,
    ({ pid }) =>
      `The data file in ${dir} is being replaced by another process (${pid}). Try again when it is done.`,
  );
  if (!isOpen(dir, () => true)) return lock;
  lock.release();
  return undefined;
}

/** Whether another process has the data file of a folder open. */
export const isOpenElsewhere = (dir: string): boolean => isOpen(dir, ({ pid }) => pid !== process.pid);

/** Whether anybody who counts has the data file open. What the dead wrote down is taken away. */
function isOpen(dir: string, counts: (holder: Holder) => boolean): boolean {
  const folder = join(dir, openersFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let found = false;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    // Who is just writing themselves down looks afterwards, and finds that it is closed.
    if (name.endsWith(draftEnd) && isFresh(file)) continue;
    const holder = holderIn(readText(file));
    if (holder !== undefined && !name.endsWith(draftEnd) && isAlive(holder)) found ||= counts(holder);
    else rmSync(file, { force: true });
  }
  return found;
}

function isFresh(file: string): boolean {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return mtimeMs !== undefined && Date.now() - mtimeMs < draftMs;
}
