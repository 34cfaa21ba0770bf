import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mongo } from 'mongoose';

const root = join(import.meta.dirname, '..', '..');

/** What speaks MongoDB's protocol here: a server that runs, one that can be started, or one that stands in for it. */
export type MongoKind = 'given' | 'mongod' | 'secantusdb';

export interface MongoServer {
  readonly kind: MongoKind;
  readonly host: string;
  /** The address of a database of its own. */
  url(database?: string): string;
  stop(): Promise<void>;
}

function onPath(name: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Where the stand-in is: installed by .ci/run, or on the PATH. */
function standIn(): string | undefined {
  const names = ['secantusdb', 'secantusd-py'];
  const installed = names.map((name) => join(root, '.cache', 'mongo', 'bin', name)).find(existsSync);
  return installed ?? names.map(onPath).find((path) => path !== undefined);
}

export const noMongo =
  'no MongoDB: set MONGODB_URL, put mongod on the PATH, or install the stand-in as docs/operations.md says';

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(
  url: string,
  child: ChildProcess,
  setUp: (client: mongo.MongoClient) => Promise<unknown>,
) {
  const end = Date.now() + 60_000;
  for (;;) {
    const client = new mongo.MongoClient(url, { serverSelectionTimeoutMS: 1000, directConnection: true });
    try {
      await client.connect();
      await setUp(client);
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw error;
      await wait(200);
    } finally {
      await client.close();
    }
  }
}

/** One member is enough for transactions; it takes a moment to become the first. */
async function makeReplicaSet(client: mongo.MongoClient, host: string): Promise<void> {
  const admin = client.db('admin');
  await admin
    .command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } })
    .catch((error: { codeName?: string }) => {
      if (error.codeName !== 'AlreadyInitialized') throw error;
    });
  const hello = await admin.command({ hello: 1 });
  if (!hello.isWritablePrimary) throw new Error('not the first member yet');
}

/**
 * Starts the first server it finds: MONGODB_URL as it is, a `mongod` as a replica set of one, or the stand-in; undefined when
 * there is none. `port` and `dir` let one be started again where another ended.
 */
export async function startMongo(
  again: { readonly port?: number; readonly dir?: string } = {},
): Promise<(MongoServer & { readonly dir: string; kill(): Promise<void> }) | undefined> {
  const given = process.env.MONGODB_URL;
  const mongod = onPath('mongod');
  const program = given ? undefined : (mongod ?? standIn());
  if (!given && program === undefined) return undefined;
  const urlOf =
    (base: string) =>
    (database = `test_${randomBytes(6).toString('hex')}`) =>
      base.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${database}`);
  if (given || program === undefined) {
    const nothing = async () => {};
    const host = /@?([^@/]+)(?:\/|\?|$)/.exec((given ?? '').replace(/^\w+(\+srv)?:\/\//, ''))?.[1] ?? '';
    return { kind: 'given', host, dir: '', url: urlOf(given ?? ''), stop: nothing, kill: nothing };
  }
  const port = again.port ?? (await freePort());
  const dir = again.dir ?? mkdtempSync(join(tmpdir(), 'stepwell-mongo-'));
  const host = `127.0.0.1:${port}`;
  const args = mongod
    ? ['--dbpath', dir, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'rs0', '--quiet']
    : [
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--storage-path',
        dir,
        '--log-level',
        'ERROR',
        '--sync-on-commit',
      ];
  const child = spawn(program, args, { stdio: 'ignore' });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const end = async (signal: NodeJS.Signals) => {
    process.off('exit', endWithUs);
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill(signal);
      await gone;
    }
  };
  const base = `mongodb://${host}/`;
  await answers(base, child, (client) =>
    mongod ? makeReplicaSet(client, host) : client.db('admin').command({ ping: 1 }),
  );
  return {
    kind: mongod ? 'mongod' : 'secantusdb',
    host,
    dir,
    url: urlOf(base),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

let shared: Promise<MongoServer | undefined> | undefined;

/** One server for all tests of this process; it ends with it. */
export function sharedMongo(): Promise<MongoServer | undefined> {
  shared ??= startMongo();
  return shared;
}

/** A database, and the one of the keys of what is in it. */
function databasesOf(client: mongo.MongoClient): readonly string[] {
  const { databaseName } = client.db();
  return [databaseName, `${databaseName}_keys`];
}

/** Takes a database away. */
export async function dropDatabase(url: string): Promise<void> {
  const client = new mongo.MongoClient(url);
  try {
    for (const name of databasesOf(client)) await client.db(name).dropDatabase();
  } finally {
    await client.close();
  }
}

/** Takes every document away and leaves the indexes. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new mongo.MongoClient(url);
  try {
    for (const name of databasesOf(client))
      for (const collection of await client.db(name).collections()) await collection.deleteMany({});
  } finally {
    await client.close();
  }
}

/** How many documents a collection holds. */
export async function countDocuments(url: string, collection: string): Promise<number> {
  const client = new mongo.MongoClient(url);
  try {
    return await client.db().collection(collection).countDocuments();
  } finally {
    await client.close();
  }
}
