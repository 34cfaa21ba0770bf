import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What `npm run build` leaves, and what has to be there before a built server can run. */
export const builtServer = join(root, 'dist', 'src', 'main.js');
/** What `npm start` gives the process beside traces that name the source. */
const asStarted = ['--max-semi-space-size=4'];
export const builtApp = join(root, 'dist', 'web', 'index.html');

/** A few concepts, and read in no time; the demo names many more. */
const smallEsco = join(root, 'test', 'fixtures', 'small-esco');

export interface RunningServer {
  /** `http://127.0.0.1:41234`, without a slash at its end; empty for a process that only works. */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Ends it as a power cut would; its data stays. */
  kill(): Promise<void>;
  /** Stops it as an administrator would, and removes its data, unless DATA_DIR was given. */
  stop(): Promise<void>;
}

/** Whether the server and the browser app are built. */
export function isBuilt(): boolean {
  return existsSync(builtServer) && existsSync(builtApp);
}

/** The demo as it was loaded once by this build on this day, for its weeks end today: the next build takes it away with everything else. */
const loadedDemo = join(root, 'dist', `loaded-demo-${new Date().toISOString().slice(0, 10)}`);

/** Loads the demo once for all servers of a build: to play weeks takes seconds, to copy them none. */
async function haveDemoLoaded(): Promise<void> {
  if (existsSync(loadedDemo)) return;
  const dataDir = mkdtempSync(join(root, 'dist', 'loading-demo-'));
  const server = await startServer({ env: { DATA_DIR: dataDir, ROLES: 'web' }, withinMs: 300_000 });
  await server.stop();
  for (const gone of ['open', 'server.lock', 'lock.mdb'])
    rmSync(join(dataDir, gone), { recursive: true, force: true });
  try {
    renameSync(dataDir, loadedDemo);
  } catch {
    // Another process was quicker.
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Puts a store that holds the demo into a folder, as a server that was stopped left it. */
export async function demoIn(dataDir: string): Promise<void> {
  await haveDemoLoaded();
  cpSync(loadedDemo, dataDir, { recursive: true });
}

/** What changes how the demo is loaded, or where it lies. */
const ofLoading = [
  ...['DATA_DIR', 'MONGODB_URL', 'STEPWELL_KEY', 'STEPWELL_KEY_FILE', 'TAXONOMY_DIR'],
  // Where it may not be held at all.
  ...['DEMO', 'DEMO_ANYWHERE', 'NODE_ENV', 'HOST', 'TRUST_PROXY'],
];

/**
 * Starts the built server on a free port with a data directory of its own, and waits until it says that it is ready. Without the
 * demo it has a small taxonomy.
 * Throws with what it printed when it ends first or takes longer than `withinMs` (60 s).
 */
export async function startServer({
  env = {},
  withinMs = 60_000,
  through: [command = process.execPath, ...before] = [],
}: {
  readonly env?: Readonly<Record<string, string>>;
  readonly withinMs?: number;
  /** A command that runs the one it is given, such as one that sets a limit first. */
  readonly through?: readonly string[];
} = {}): Promise<RunningServer> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'stepwell-server-'));
  if (!ofLoading.some((name) => name in env)) await demoIn(dataDir);
  const child = spawn(
    command,
    [...(command === process.execPath ? [] : [...before, process.execPath]), ...asStarted, builtServer],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        DEMO: 'on',
        LOG_LEVEL: 'error',
        ...((env.DEMO ?? 'on') === 'on' ? {} : { TAXONOMY_DIR: smallEsco }),
        ...env,
        DATA_DIR: dataDir,
      },
    },
  );
  const removeData = () => {
    if (env.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await readyUrl(child, withinMs);
    return {
      url,
      dataDir,
      pid: child.pid ?? 0,
      kill: () => killed(child),
      stop: async () => {
        await ended(child);
        removeData();
      },
    };
  } catch (error) {
    await ended(child);
    removeData();
    throw error;
  }
}

function readyUrl(child: ChildProcess, withinMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => reject(new Error(`The server ${why}. It printed:\n${printed}`));
    const timer = setTimeout(() => fail(`was not ready within ${withinMs} ms`), withinMs);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = /Stepwell is (?:ready at (http:\/\/\S+)|at work)/.exec(printed);
      if (!ready) return;
      clearTimeout(timer);
      resolve((ready[1] ?? '').replace(/\/$/, ''));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (status) => {
      clearTimeout(timer);
      fail(`ended (status ${status}) before it was ready`);
    });
  });
}

/** Asks it to stop, and insists after ten seconds. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
