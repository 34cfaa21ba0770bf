import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../../config/env.ts';
import { buildContainer } from '../../src/container.ts';
import { startServer } from '../../test/support/server.ts';
import { createWorld } from '../world/create-world.ts';
import { writeWorld } from '../world/write-world.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

/** A server without the demo reads few concepts, as the tests have it; here it reads those that the world was made with. */
export const taxonomyOf = () => ({ TAXONOMY_DIR: resolve(taxonomyFolder()) });

/** A data directory of the benchmark, away from anybody's own. */
export interface Folder {
  readonly dataDir: string;
  /** Bytes on disk of the records. */
  size(): number;
  /** Starts the built server on it, with the limit on requests out of the way. */
  start(): ReturnType<typeof startServer>;
  remove(): void;
}

export interface Size {
  readonly participants: number;
  readonly opportunities: number;
}

/** Opens everything on a folder, as a process of Stepwell would, and closes it whatever happens. */
export async function withContainer<T>(
  dataDir: string,
  work: (container: Awaited<ReturnType<typeof buildContainer>>) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const environment = readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: 'error', ...taxonomyOf(), ...env });
  if ('problems' in environment) throw new Error(environment.problems.join('\n'));
  const container = await buildContainer(environment);
  try {
    return await work(container);
  } finally {
    await container.close();
  }
}

/** A folder with the made-up world of seed 1 in it, of a size; with `env`, what it says is used in place of the folder. */
export async function createFolder(
  { participants, opportunities }: Size,
  env: Readonly<Record<string, string>> = {},
): Promise<Folder> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-bench-'));
  const fill = async (container: Awaited<ReturnType<typeof buildContainer>>) => {
    const employers = opportunities === 0 ? 0 : Math.max(1, Math.round(opportunities / 8));
    const { occupations } = container.taxonomy;
    const today = new Date().toISOString().slice(0, 10);
    const world = createWorld({ seed: 1, participants, opportunities, employers, occupations, today });
    await writeWorld(container, world, 'Made-up world');
  };
  await withContainer(dataDir, fill, env);
  return {
    dataDir,
    size: () => statSync(join(dataDir, 'data.mdb')).blocks * 512,
    start: () =>
      startServer({
        env: { ...taxonomyOf(), ...env, DATA_DIR: dataDir, DEMO: 'off', RATE_LIMIT: '9999999' },
        withinMs: 120_000,
      }),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** The most memory a process held so far, in bytes (Linux only; undefined elsewhere). */
export const peakMemory = (pid: number): number | undefined => memoryOf(pid, 'VmHWM');

/** Of the memory that it holds now what is pages of files: of the store, of programs. */
export const mappedMemory = (pid: number): number | undefined => memoryOf(pid, 'RssFile');

function memoryOf(pid: number, what: string): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/**
 * Seconds of processor time of a process so far, and bytes that it wrote (Linux only; undefined elsewhere). What it wrote is counted as
 * it handed it over (`wchar`), the little that it answers included: what the kernel calls written (`write_bytes`) holds all of a folio,
 * up to some megabytes, for each page of it that changed (ADR 215).
 */
export function workOf(pid: number): { readonly seconds: number; readonly written: number } | undefined {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const ticks = fields.split(' ');
    const written = /wchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1];
    return { seconds: (Number(ticks[11]) + Number(ticks[12])) / 100, written: Number(written ?? 0) };
  } catch {
    return undefined;
  }
}
