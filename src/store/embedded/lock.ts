import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { checkFolder } from './folder.ts';

export interface ServerLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly started: string;
  /** Of the release that holds it; 0.1 did not say. */
  readonly version?: unknown;
}

const lockVersion = 2;

/**
 * Claims a data folder for one server. Throws StartError when another server holds it, or when the folder is not fit for a
 * store (nothing is written then). The lock of a server that was killed is found out and taken over. Commands of the
 * command line do not need it: the store itself may be open in several processes.
 */
export function lockServer(dir: string): ServerLock {
  checkFolder(dir);
  const file = join(dir, 'server.lock');
  const draft = `${file}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid), version: lockVersion });
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, content, { mode: 0o600 });
    // A link never replaces: of several servers that start at once, one gets the name.
    while (!linked(draft, file)) takeAway(dir, file);
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

/** Throws StartError when a server of release 0.1 lives on the folder: it cannot read what a later one writes. */
export function refuseBesideOldServer(dir: string): void {
  const holder = parse(readText(join(dir, 'server.lock')) ?? '');
  if (holder === undefined || holder.version !== undefined || startOf(holder.pid) !== holder.started) return;
  throw new StartError(
    `A Stepwell of an older release (process ${holder.pid}) uses ${dir}. Stop it first; nothing was changed.`,
  );
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

/** Takes a dead server's lock away; throws when its server lives. */
function takeAway(dir: string, file: string): void {
  const text = readText(file);
  if (text === undefined) return;
  refuseIfAlive(dir, text);
  const aside = `${file}.${process.pid}0`;
  renameSync(file, aside);
  try {
    // Another server may have taken over between our look and the rename: then it was its lock that we moved.
    const moved = readText(aside);
    if (moved === text || moved === undefined) return;
    linked(aside, file);
    refuseIfAlive(dir, moved);
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseIfAlive(dir: string, text: string): void {
  const holder = parse(text);
  if (holder !== undefined && startOf(holder.pid) === holder.started) {
    throw new StartError(
      `Another Stepwell (process ${holder.pid}) uses ${dir}. Stop it first, or set DATA_DIR and PORT to others.`,
    );
  }
}

/** When a process started, in clock ticks since boot, so that a reused process number is not taken for the old one. */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; behind it stand the state and, twentieth, the start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie holds nothing any more; it only waits to be counted.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return 'unknown';
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, started, version } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && Number(pid) > 0 && typeof started === 'string'
      ? { pid: Number(pid), started, version }
      : undefined;
  } catch {
    return undefined;
  }
}
