import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { checkFolder } from './folder.ts';
import { type Holder, holderIn, isAlive, readText, thisProcess } from './holders.ts';

export interface FolderLock {
  release(): void;
}

const serverLock = 'server.lock';

/**
 * Claims a data folder for one server. Throws StartError when another server holds it, or when the folder is not fit for a
 * store (nothing is written then). The lock of a server that was killed is found out and taken over. Commands of the
 * command line do not need it: the store itself may be open in several processes.
 */
export function lockServer(dir: string): FolderLock {
  checkFolder(dir);
  return lockFolder(
    dir,
    serverLock,
    ({ pid }) =>
      `Another Stepwell (process ${pid}) uses ${dir}. Stop it first, or set DATA_DIR and PORT to others.`,
  );
}

/** Whether a server lives on a folder. */
export const isServed = (dir: string): boolean => serverOn(dir) !== undefined;

/** Throws StartError when a server of release 0.1 lives on the folder: it cannot read what a later one writes. */
export function refuseBesideOldServer(dir: string): void {
  const server = serverOn(dir);
  if (server === undefined || server.version !== undefined) return;
  throw new StartError(
    `A Stepwell of an older release (process ${server.pid}) uses ${dir}. Stop it first; nothing was changed.`,
  );
}

function serverOn(dir: string): Holder | undefined {
  const holder = holderIn(readText(join(dir, serverLock)));
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/**
 * Claims a folder for one purpose, by a file of that name. Throws StartError with what `refusal` says when a living process
 * has it; the claim of a dead one is taken over.
 */
export function lockFolder(dir: string, name: string, refusal: (holder: Holder) => string): FolderLock {
  const file = join(dir, name);
  const draft = `${file}.${process.pid}`;
  const content = JSON.stringify(thisProcess());
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, content, { mode: 0o600 });
    // A link never replaces: of several that start at once, one gets the name.
    while (!linked(draft, file)) takeAway(file, refusal);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The data folder ${dir} cannot be made or written. Check its path and permissions, or set DATA_DIR to another.`,
    );
  } finally {
    // Where the folder could not be made there is none, and removing it would hide why.
    if (existsSync(draft)) rmSync(draft);
  }
  return {
    release: () => {
      if (readText(file) === content) rmSync(file, { force: true });
    },
  };
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead holder's lock away; throws when it lives. */
function takeAway(file: string, refusal: (holder: Holder) => string): void {
  const refuseIfAlive = (text: string) => {
    const holder = holderIn(text);
    if (holder !== undefined && isAlive(holder)) throw new StartError(refusal(holder));
  };
  const text = readText(file);
  if (text === undefined) return;
  refuseIfAlive(text);
  const aside = `${file}.${process.pid}0`;
  renameSync(file, aside);
  try {
    // Another may have taken over between our look and the rename: then it was its lock that we moved.
    const moved = readText(aside);
    if (moved === text || moved === undefined) return;
    linked(aside, file);
    refuseIfAlive(moved);
  } finally {
    rmSync(aside, { force: true });
  }
}
