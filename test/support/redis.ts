import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './mongo.ts';

export const noRedis = 'no Redis: set REDIS_URL, or install redis-server (apt-get install redis-server)';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Ends it as a power cut would; it keeps nothing. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

function hasServer(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v redis-server'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Sends one command and hangs up. */
export async function tellRedis(
  url: string,
  ...[command = '', ...args]: readonly string[]
): Promise<unknown> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null, lazyConnect: true });
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.call(command, ...args);
  } finally {
    client.disconnect();
  }
}

async function answers(url: string): Promise<void> {
  for (const end = Date.now() + 20_000; ; ) {
    try {
      await tellRedis(url, 'PING');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(50);
    }
  }
}

/** Starts a Redis that keeps nothing on the disk; undefined when there is no redis-server. */
export async function startRedis({
  port: asked,
}: {
  readonly port?: number;
} = {}): Promise<RedisServer | undefined> {
  if (!hasServer()) return undefined;
  const port = asked ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'stepwell-redis-'));
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const kill = async () => {
    process.off('exit', endWithUs);
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(dir, { recursive: true, force: true });
  };
  const url = `redis://127.0.0.1:${port}`;
  await answers(url);
  return { url, port, pid: child.pid ?? 0, kill, stop: kill };
}

let shared: Promise<string | undefined> | undefined;

/** The address of one Redis for all tests of this process: REDIS_URL, or one that ends with it. */
export function sharedRedis(): Promise<string | undefined> {
  shared ??= process.env.REDIS_URL
    ? Promise.resolve(process.env.REDIS_URL)
    : startRedis().then((server) => server?.url);
  return shared;
}
