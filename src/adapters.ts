import type { Logger } from 'pino';
import type { Environment } from '../config/env.ts';
import { Problem } from './domain/problem.ts';
import type { Clock } from './domain/values/time.ts';
import { createBullQueue } from './queue/bull-queue.ts';
import { createEmbeddedQueue } from './queue/embedded-queue.ts';
import type { Jobs } from './queue/jobs.ts';
import type { Queue } from './queue/port.ts';
import { createNewId } from './security/ids.ts';
import { masterKey } from './security/key-file.ts';
import { createSealer } from './security/sealer.ts';
import { openEmbeddedStore } from './store/embedded/embedded-store.ts';
import { openMongoStore } from './store/mongo/mongo-store.ts';
import { sealedStore } from './store/sealed.ts';

/** The store that the environment ask for as it keeps its rows, sealed, and the time that all of its processes go by. */
export async function openInnerStore({ dataDir, mongodbUrl }: Environment, keyId: string) {
  if (mongodbUrl !== undefined) {
    const mongo = await openMongoStore({ url: mongodbUrl, createNewId, keyId });
    return { ...mongo, newId: createNewId(mongo.clock), backup: noBackup };
  }
  const clock: Clock = () => new Date().toISOString();
  const newId = createNewId(clock);
  const store = openEmbeddedStore({ dir: dataDir, clock, newId, keyId });
  return { store, clock, newId, backup: store.backup };
}

async function noBackup(_dir: string): Promise<void> {
  throw new Problem('invalid', 'backup_of_mongodb');
}

/**
 * Opens the store that the environment ask for, with sealing on, and gives what goes with it: the time that all of its processes go
 * by, ids, the keys, and a copy while it is in use. Throws errors with a `sentence` when it cannot.
 */
export async function openStore(environment: Environment) {
  const sealer = createSealer(masterKey(environment.dataDir, environment.key));
  const { store, ...others } = await openInnerStore(environment, sealer.keyId);
  return { ...others, store: sealedStore(store, sealer), sealer };
}

/** The queue that the environment ask for; `installation` keeps apart those that share a Redis. */
export function openQueue({ redisUrl }: Environment, installation: string, jobs: Jobs, log: Logger): Queue {
  if (redisUrl === undefined) return createEmbeddedQueue({ jobs });
  return createBullQueue({ url: redisUrl, installation, jobs, onEvent: (event) => log.warn({ event }) });
}
