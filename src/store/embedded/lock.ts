import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

export interface ServerLock {
  release(): void;
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
    // The name in brackets may hold spaces; the start time is the twentieth field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/**
 * Claims a data folder for one server. Throws StartError when another server holds it; the lock of a server that was
 * killed is found out and taken over. Commands of the command line do not need it.
 */
export function lockServer(dir: string): ServerLock {
  const file = join(dir, 'server.lock');
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (existsSync(file)) {
      const held = readHolder(file);
      if (
        held !== undefined &&
        held.pid !== process.pid &&
        startOf(held.pid) !== undefined &&
        startOf(held.pid) === held.started
      ) {
        throw new StartError(
          `Another Stepwell (process ${held.pid}) uses ${dir}. Stop it first, or set DATA_DIR and PORT to others.`,
        );
      }
      rmSync(file, { force: true });
    }
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof StartError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new StartError(`Another Stepwell is starting on ${dir}. Set DATA_DIR to another folder.`);
    }
    throw new StartError(
      `The data folder ${dir} cannot be made or written. Check its path and permissions, or set DATA_DIR to another.`,
    );
  }
  return { release: () => rmSync(file, { force: true }) };
}

function readHolder(file: string): { readonly pid: number; readonly started: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started: string };
  } catch {
    return undefined;
  }
}
