import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stepwellSays } from '../support/command.ts';
import { dropDatabase } from '../support/mongo.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** Processes of one product on one store, which may be killed at any moment and come again. */
export interface Installation {
  /** Where the command line finds the data. */
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  start(): Promise<void>;
  /** A server that takes requests, once there is one. */
  url(): Promise<string>;
  /** Kills a process at random, and starts another in its place. */
  kill(random: () => number): Promise<void>;
  end(): Promise<void>;
}

const always = { DEMO: 'off', RATE_LIMIT: '9999999' };

/** A process that is started anew whenever it is killed. */
function createPost(env: Readonly<Record<string, string>>) {
  let server: RunningServer | undefined;
  let starting: Promise<void> = Promise.resolve();
  const start = (): Promise<void> => {
    starting = startServer({ env }).then((one) => {
      server = one;
    });
    return starting;
  };
  return {
    start,
    url: async () => {
      await starting;
      return server?.url ?? '';
    },
    async kill() {
      await server?.kill();
      await start();
    },
    async end() {
      await starting.catch(() => {});
      await server?.stop();
    },
  };
}

/** One process on the embedded store. */
export async function embedded(): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-faults-'));
  const post = createPost({ ...always, DATA_DIR: dataDir });
  return {
    dataDir,
    env: {},
    start: post.start,
    url: post.url,
    kill: post.kill,
    async end() {
      await post.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface FleetOptions {
  readonly mongodbUrl: string;
  readonly redisUrl: string;
  readonly webs: number;
  readonly workers: number;
}

/** Several processes that share MongoDB and Redis: some take requests, some do the work. */
export async function fleet({ mongodbUrl, redisUrl, webs, workers }: FleetOptions): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-faults-'));
  const env = { ...always, MONGODB_URL: mongodbUrl, REDIS_URL: redisUrl };
  const posts = [...Array<string>(webs).fill('web'), ...Array<string>(workers).fill('worker')].map((ROLES) =>
    createPost({ ...env, ROLES, DATA_DIR: dataDir }),
  );
  await stepwellSays(['migrate'], { dataDir, env });
  let asked = 0;
  return {
    dataDir,
    env,
    start: async () => {
      await Promise.all(posts.map((post) => post.start()));
    },
    url: async () => {
      asked += 1;
      return (await posts[asked % webs]?.url()) ?? '';
    },
    kill: async (random) => posts[Math.floor(random() * posts.length)]?.kill(),
    async end() {
      await Promise.all(posts.map((post) => post.end()));
      await dropDatabase(mongodbUrl);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
