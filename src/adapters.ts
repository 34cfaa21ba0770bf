import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Environment } from '../config/env.ts';
import type { Participant } from './domain/participant.ts';
import { Problem } from './domain/problem.ts';
import type { Clock } from './domain/values/time.ts';
import { createEmbeddedQueue } from './queue/embedded-queue.ts';
import type { Jobs } from './queue/jobs.ts';
import type { Queue } from './queue/port.ts';
import { cipher } from './security/cipher.ts';
import { createNewId } from './security/ids.ts';
import { createInstallationKey } from './security/installation-key.ts';
import { masterKey } from './security/key-file.ts';
import { mountedKey } from './security/mounted-key.ts';
import { beginnings, personKeys } from './services/kit/search-keys.ts';
import type { CopyTarget } from './store/copy.ts';
import { writeBackup } from './store/embedded/backup.ts';
import { replaceKeyPagesIfDue, replacePlainPagesIfDue } from './store/embedded/compact.ts';
import { openEmbeddedTarget } from './store/embedded/copy-target.ts';
import { openEmbeddedStore } from './store/embedded/embedded-store.ts';
import { checkFolder, type Left, leftIn, noteLeft, noteOldKeyPages } from './store/embedded/folder.ts';
import { headsInFolder } from './store/embedded/heads-file.ts';
import { openEmbeddedKeyStore } from './store/embedded/key-store.ts';
import { isServed, lockServer } from './store/embedded/lock.ts';
import { isOpenElsewhere } from './store/embedded/openers.ts';
import { type Restored, restoreBackup } from './store/embedded/restore.ts';
import { createKeptHeads } from './store/kept-heads.ts';
import type { KeyStore } from './store/key-store.ts';
import { oldFieldsSubject } from './store/keyring.ts';
import { openSealing } from './store/open-sealing.ts';
import { nothingMisplaced } from './store/placement.ts';
import { createReseal, type Resealed, type ResealListener } from './store/reseal.ts';
import { createRewrite } from './store/rewrite.ts';
import { StartError } from './store/start-error.ts';

// Loaded where they are used: the drivers take longer than all of the rest.
const mongoStore = () => import('./store/mongo/mongo-store.ts');
const mongoKeys = () => import('./store/mongo/key-store.ts');
const mongoCopies = () => import('./store/mongo/copy-target.ts');

/** The store that the environment asks for as it keeps its rows, sealed, and the time that all of its processes go by. */
export async function openInnerStore({ dataDir, mongodbUrl }: Environment) {
  if (mongodbUrl !== undefined) {
    const { openMongoStore } = await mongoStore();
    const mongo = await openMongoStore({ url: mongodbUrl, createNewId });
    const newId = createNewId(mongo.clock);
    return { ...mongo, newId, findMisplaced: nothingMisplaced, backup: noBackup };
  }
  const clock: Clock = () => new Date().toISOString();
  const newId = createNewId(clock);
  const store = openEmbeddedStore({ dir: dataDir, clock, newId });
  const { headsMark, expectKey, findMisplaced } = store;
  const backup = (keyStore: KeyStore, keyId: string, file: string) =>
    writeBackup({ store, keyStore, dir: dataDir, keyId, now: clock() }, file);
  return { store, clock, newId, headsMark, expectKey, findMisplaced, backup };
}

/** From the environment, a mounted file, or the file beside the data. */
export function masterKeyOf({ dataDir, key, keyFile }: Environment): Uint8Array {
  return masterKey(dataDir, keyFile === undefined ? key : mountedKey(keyFile));
}

const noBackup = () => Promise.reject(new Problem('invalid', 'backup_of_mongodb'));

/** What is kept apart from the data of the store that the environment asks for: the wrapped keys, and the heads of the trails. */
export async function openBeside({ dataDir, mongodbUrl }: Environment) {
  if (mongodbUrl === undefined)
    return { keyStore: openEmbeddedKeyStore(dataDir), headsPlace: headsInFolder(dataDir) };
  const keyStore = await (await mongoKeys()).openMongoKeyStore(mongodbUrl);
  return { keyStore, headsPlace: keyStore.headsPlace };
}

/**
 * Opens the store that the environment asks for, with sealing on, and gives what goes with it: the time that all of its processes
 * go by, ids, the keys, and a copy while it is in use. `onUnreadable` hears of each record that cannot be read. Throws errors with
 * a `sentence` when it cannot.
 */
export async function openStore(environment: Environment, onUnreadable: (record: string) => void) {
  const installationKey = createInstallationKey(masterKeyOf(environment));
  const { keyId } = installationKey;
  const { store: inner, backup, headsMark, expectKey, ...others } = await openInnerStore(environment);
  const { clock } = others;
  try {
    const { keyStore, headsPlace } = await openBeside(environment);
    try {
      const installationKeys = [installationKey] as const;
      const keyOf = createInstallationKey;
      const parts = { inner, keyStore, cipher, installationKeys, keyOf, clock, expectKey, onUnreadable };
      const sealed = await openSealing(parts);
      return {
        ...others,
        ...sealed,
        keptHeads: createKeptHeads({ blind: sealed.blind, place: headsPlace, mark: headsMark }),
        backup: (file: string) => backup(keyStore, keyId, file),
        inner,
        keyStore,
        installationKey,
      };
    } catch (error) {
      await keyStore.close();
      throw error;
    }
  } catch (error) {
    await inner.close();
    throw error;
  }
}

/** The queue that the environment asks for; `installation` keeps apart those that share a Redis. */
export async function openQueue(
  { redisUrl }: Environment,
  installation: string,
  jobs: Jobs,
  log: Logger,
): Promise<Queue> {
  if (redisUrl === undefined) return createEmbeddedQueue({ jobs });
  const { createBullQueue } = await import('./queue/bull-queue.ts');
  return createBullQueue({ url: redisUrl, installation, jobs, onEvent: (event) => log.warn({ event }) });
}

/**
 * Keeps other servers off a data folder; processes on MongoDB share it, and there is nothing to lock. Where a migration left it to
 * the next start, the data file is replaced first, and where a rotation did, the file of keys; when there is no room for a copy
 * `onNotReplaced` hears of it, and it stays due.
 */
export async function lockStore(
  { dataDir, mongodbUrl }: Environment,
  onNotReplaced: (problem: Problem) => void,
) {
  if (mongodbUrl !== undefined) return undefined;
  const lock = lockServer(dataDir);
  try {
    const unlessNoRoom = (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      onNotReplaced(error);
    };
    await replacePlainPagesIfDue(dataDir).catch(unlessNoRoom);
    await replaceKeyPagesIfDue(dataDir).catch(unlessNoRoom);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Whether other processes may be at work on the store; of a database that is never ruled out. */
export const servesOthers = ({ dataDir, mongodbUrl }: Environment): boolean =>
  mongodbUrl !== undefined || isServed(dataDir) || isOpenElsewhere(dataDir);

/** Says that a rotation leaves its traces in free pages of the file of keys. */
export function noteKeyTraces({ dataDir, mongodbUrl }: Environment): void {
  if (mongodbUrl === undefined) noteOldKeyPages(dataDir, true);
}

/** Gives false while the next start has to do it, because somebody has the store open. Of a database nothing can be said. */
export const removeKeyTraces = async ({ dataDir, mongodbUrl }: Environment): Promise<boolean> =>
  mongodbUrl !== undefined || replaceKeyPagesIfDue(dataDir);

const refuse = (problem: Problem): never => {
  throw problem;
};

/** What a migration did. */
export interface Migrated {
  /** Indexes that MongoDB lacked. */
  readonly indexes: readonly string[];
  /** What was sealed; absent when no row of release 0.1 was left. */
  readonly resealed: Resealed | undefined;
  /** How many rows were brought to what this release keeps. */
  readonly rewritten: number;
  /** Whether old pages are left on the disk, and until when; collections of MongoDB that could not be compacted. */
  readonly pages: 'none' | 'replaced' | 'until the next start' | { readonly notCompacted: readonly string[] };
}

/**
 * Makes what a store of an older release lacks, beside servers of this one: indexes, rows sealed as today, and no page that still
 * holds them as they were. Cut off, it goes on where it was. Throws errors with a `sentence` when it cannot.
 */
export async function migrate(environment: Environment, listener: ResealListener): Promise<Migrated> {
  const { dataDir, mongodbUrl } = environment;
  const indexes = mongodbUrl === undefined ? [] : await (await mongoStore()).migrateMongo(mongodbUrl);
  const { inner, store, sealing, keyring, blind } = await openStore(environment, () => {});
  const searchKeys = { ofPerson: (person: Participant) => personKeys(person, blind), ofTitle: beginnings };
  const note = (left: Left) => mongodbUrl === undefined && noteLeft(dataDir, left);
  let resealed: Resealed | undefined;
  let rewritten = 0;
  try {
    if (await sealing.readsOldRows()) {
      note('plain rows');
      resealed = await createReseal({ inner, store, sealing, searchKeys })(listener);
      if (resealed.unreadable.length === 0) {
        note('plain pages');
        // From here on a row without its envelope is a damaged one.
        await keyring.destroy(oldFieldsSubject);
      }
    }
    rewritten = await createRewrite({ inner, store, sealing })(listener);
  } finally {
    await store.close();
  }
  if (mongodbUrl !== undefined) {
    const notCompacted = resealed === undefined ? [] : await (await mongoStore()).compactMongo(mongodbUrl);
    return { indexes, resealed, rewritten, pages: resealed === undefined ? 'none' : { notCompacted } };
  }
  if (leftIn(dataDir) !== 'plain pages') return { indexes, resealed, rewritten, pages: 'none' };
  if (isServed(dataDir)) return { indexes, resealed, rewritten, pages: 'until the next start' };
  (await lockStore(environment, refuse))?.release();
  const isLeft = leftIn(dataDir) === 'plain pages';
  return { indexes, resealed, rewritten, pages: isLeft ? 'until the next start' : 'replaced' };
}

/**
 * Puts a backup back into the data folder, with the newest keys that are given. Throws Problem when there is none, when it is not
 * whole, or when there is data where it should go.
 */
export async function restore(
  { dataDir }: Environment,
  file: string,
  keyFiles: readonly string[],
): Promise<Restored> {
  return restoreBackup(file, keyFiles, dataDir);
}

/** Where a copy begins, by name. Throws StartError when no store is there, or somebody is at work on it. */
export async function sourceOf({ dataDir, mongodbUrl }: Environment): Promise<string> {
  if (mongodbUrl !== undefined) {
    const { describeDatabase } = await import('./store/mongo/connection.ts');
    await (await mongoCopies()).refuseWhileInUse(mongodbUrl);
    return describeDatabase(mongodbUrl);
  }
  if (checkFolder(dataDir) !== 'ready')
    throw new StartError(`${dataDir} holds no store yet. Set DATA_DIR to the folder of one.`);
  return resolve(dataDir);
}

const isDatabase = (place: string): boolean => /^mongodb(\+srv)?:\/\//.test(place);

/** The keys of a database or a folder, which may be empty. */
export async function openKeysOf(place: string): Promise<KeyStore> {
  return isDatabase(place)
    ? (await mongoKeys()).openMongoKeyStore(place)
    : openEmbeddedKeyStore(resolve(place));
}

/** An empty database or folder that takes a copy. */
export async function openTarget(to: string, from: string, keyId: string): Promise<CopyTarget> {
  if (isDatabase(to)) return (await mongoCopies()).openMongoTarget(to, from, keyId);
  return openEmbeddedTarget(resolve(to), from, keyId);
}
