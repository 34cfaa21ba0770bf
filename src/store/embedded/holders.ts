import { readFileSync } from 'node:fs';

/** A process, told from a later one of the same number by when it started. */
export interface Holder {
  readonly pid: number;
  readonly started: string;
  /** Of the release that holds something; 0.1 did not say. */
  readonly version?: unknown;
}

/** This process, as it writes itself down. */
export const thisProcess = (): Holder => ({
  pid: process.pid,
  started: startOf(process.pid) ?? '',
  version: 2,
});

/** Whether whoever wrote this down still lives. */
export const isAlive = ({ pid, started }: Holder): boolean => startOf(pid) === started;

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

/** What stands in a file; undefined when it is not there. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Who wrote themselves down in a text; undefined when nobody did. */
export function holderIn(text: string | undefined): Holder | undefined {
  try {
    const { pid, started, version } = JSON.parse(text ?? '') as Partial<Holder>;
    return Number.isInteger(pid) && Number(pid) > 0 && typeof started === 'string'
      ? { pid: Number(pid), started, version }
      : undefined;
  } catch {
    return undefined;
  }
}
