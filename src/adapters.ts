import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Environment } from '../config/env.ts';
import { Problem } from './domain/problem.ts';
import type { Clock } from './domain/values/time.ts';
import { createBullQueue } from './queue/bull-queue.ts';
import { createEmbeddedQueue } from './queue/embedded-queue.ts';
import type { Jobs } from './queue/jobs.ts';
import type { Queue } from './queue/port.ts';
import { cipher } from './security/cipher.ts';
import { createNewId } from './security/ids.ts';
import { createInstallationKey } from './security/installation-key.ts';
import { masterKey } from './security/key-file.ts';
import { mountedKey } from './security/mounted-key.ts';
import { type Copied, type CopyTarget, copyStore } from './store/copy.ts';
import { backUpFolder, restoreFolder } from './store/embedded/backup.ts';
import { openEmbeddedTarget } from './store/embedded/copy-target.ts';
import { openEmbeddedStore } from './store/embedded/embedded-store.ts';
import { checkFolder } from './store/embedded/folder.ts';
import { openEmbeddedKeyStore } from './store/embedded/key-store.ts';
import { lockServer } from './store/embedded/lock.ts';
import type { KeyStore } from './store/key-store.ts';
import { describeDatabase } from './store/mongo/connection.ts';
import { openMongoTarget, refuseWhileInUse } from './store/mongo/copy-target.ts';
import { openMongoKeyStore } from './store/mongo/key-store.ts';
import { migrateMongo, openMongoStore } from './store/mongo/mongo-store.ts';
import { openSealing } from './store/open-sealing.ts';
import { StartError } from './store/start-error.ts';

/** The store that the environment asks for as it keeps its rows, sealed, and the time that all of its processes go by. */
async function openInnerStore({ dataDir, mongodbUrl }: Environment, keyId: string) {
  if (mongodbUrl !== undefined) {
    const mongo = await openMongoStore({ url: mongodbUrl, createNewId, keyId });
    return { ...mongo, newId: createNewId(mongo.clock), backup: noBackup };
  }
  const clock: Clock = () => new Date().toISOString();
  const newId = createNewId(clock);
  const store = openEmbeddedStore({ dir: dataDir, clock, newId, keyId });
  return { store, clock, newId, backup: (folder: string) => backUpFolder(store, dataDir, folder) };
}

/** From the environment, a mounted file, or the file beside the data. */
function keyOf({ dataDir, key, keyFile }: Environment): Uint8Array {
  return masterKey(dataDir, keyFile === undefined ? key : mountedKey(keyFile));
}

async function noBackup(_folder: string): Promise<void> {
  throw new Problem('invalid', 'backup_of_mongodb');
}

/**
 * Opens the store that the environment asks for, with sealing on, and gives what goes with it: the time that all of its processes
 * go by, ids, the keys, and a copy while it is in use. `onUnreadable` hears of each record that cannot be read. Throws errors with
 * a `sentence` when it cannot.
 */
export async function openStore(environment: Environment, onUnreadable: (record: string) => void) {
  const installationKey = createInstallationKey(keyOf(environment));
  const { keyId } = installationKey;
  const { store: inner, ...others } = await openInnerStore(environment, keyId);
  const { clock } = others;
  try {
    const keyStore = await openKeyStore(environment);
    try {
      const installationKeys = [installationKey] as const;
      const parts = { inner, keyStore, cipher, installationKeys, clock, onUnreadable };
      return { ...others, ...(await openSealing(parts)), inner, keyStore, installationKey };
    } catch (error) {
      await keyStore.close();
      throw error;
    }
  } catch (error) {
    await inner.close();
    throw error;
  }
}

/** The wrapped keys of the store that the environment asks for. */
async function openKeyStore({ dataDir, mongodbUrl }: Environment): Promise<KeyStore> {
  return mongodbUrl === undefined ? openEmbeddedKeyStore(dataDir) : openMongoKeyStore(mongodbUrl);
}

/** The queue that the environment asks for; `installation` keeps apart those that share a Redis. */
export function openQueue({ redisUrl }: Environment, installation: string, jobs: Jobs, log: Logger): Queue {
  if (redisUrl === undefined) return createEmbeddedQueue({ jobs });
  return createBullQueue({ url: redisUrl, installation, jobs, onEvent: (event) => log.warn({ event }) });
}

/** Keeps other servers off a data folder; processes on MongoDB share it, and there is nothing to lock. */
export function lockStore({ dataDir, mongodbUrl }: Environment) {
  return mongodbUrl === undefined ? lockServer(dataDir) : undefined;
}

/** Makes what a database lacks; gives the names. A folder needs nothing. */
export async function migrate({ mongodbUrl }: Environment): Promise<readonly string[] | 'not needed'> {
  return mongodbUrl === undefined ? 'not needed' : migrateMongo(mongodbUrl);
}

/** Puts a backup back into the data folder. Throws Problem when there is none, or data where it should go. */
export function restore({ dataDir }: Environment, folder: string): void {
  restoreFolder(folder, dataDir);
}

/**
 * Copies everything into an empty database (`mongodb://…`) or folder, while no server runs; again, it goes on where it was cut
 * off. Tells of each row by its collection. Throws errors with a `sentence` when it cannot.
 */
export async function copyTo(
  environment: Environment,
  to: string,
  onRow: (collection: string) => void,
): Promise<readonly Copied[]> {
  const { dataDir, mongodbUrl } = environment;
  const { keyId } = createInstallationKey(keyOf(environment));
  const from = mongodbUrl === undefined ? resolve(dataDir) : describeDatabase(mongodbUrl);
  if (mongodbUrl === undefined && checkFolder(dataDir) !== 'ready')
    throw new StartError(`${dataDir} holds no store yet. Set DATA_DIR to the folder of one.`);
  if (mongodbUrl !== undefined) await refuseWhileInUse(mongodbUrl);
  const lock = lockStore(environment);
  try {
    const { store } = await openInnerStore(environment, keyId);
    try {
      const target = await openTarget(to, from, keyId);
      try {
        return await copyStore(store, target, onRow);
      } finally {
        await target.close();
      }
    } finally {
      await store.close();
    }
  } finally {
    lock?.release();
  }
}

async function openTarget(to: string, from: string, keyId: string): Promise<CopyTarget> {
  if (/^mongodb(\+srv)?:\/\//.test(to)) return openMongoTarget(to, from, keyId);
  return openEmbeddedTarget(resolve(to), from, keyId);
}
