import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Clock } from '../../src/domain/values/time.ts';
import { cipher } from '../../src/security/cipher.ts';
import { createNewId } from '../../src/security/ids.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';
import type { InstallationKey } from '../../src/security/port.ts';
import type { Collection } from '../../src/store/collection.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import type { KeyStore } from '../../src/store/key-store.ts';
import { openMongoKeyStore } from '../../src/store/mongo/key-store.ts';
import { openMongoStore } from '../../src/store/mongo/mongo-store.ts';
import { openSealing, type SealedParts } from '../../src/store/open-sealing.ts';
import type { Store } from '../../src/store/port.ts';

import { emptyDatabase } from './mongo.ts';

export const systemClock: Clock = () => new Date().toISOString();

export interface TestStore {
  readonly store: Store;
  /** What lies under the sealing: rows as the adapter keeps them, and the wrapped keys. */
  readonly inner: Store;
  readonly keyStore: KeyStore;
  readonly parts: SealedParts;
  /** Records that could not be read, as they were told of. */
  readonly unreadable: readonly string[];
  readonly dir: string;
  readonly installationKey: InstallationKey;
  /** The same store, opened a second time as another process would. */
  readonly beside: () => Promise<{ readonly store: Store; readonly close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
}

/** Sealing around a store, as a process puts it there. */
export async function sealOver(
  inner: Store,
  keyStore: KeyStore,
  installationKey: InstallationKey,
  clock: Clock = systemClock,
) {
  const unreadable: string[] = [];
  const onUnreadable = (record: string) => void unreadable.push(record);
  const parts = await openSealing({
    inner,
    keyStore,
    cipher,
    installationKeys: [installationKey],
    keyOf: createInstallationKey,
    clock,
    expectKey: async () => {},
    onUnreadable,
  });
  return { store: parts.store, inner, keyStore, parts, unreadable };
}

/** A folder as a store left it that was closed, and the key that opens it. */
export interface Left {
  readonly dir: string;
  readonly installationKey: InstallationKey;
}

/** A real embedded store in a folder of its own, with sealing on, empty or as another left it; `close` takes the folder away. */
export async function openTestStore(clock: Clock = systemClock, left?: Left): Promise<TestStore> {
  const dir = mkdtempSync(join(tmpdir(), 'stepwell-store-'));
  if (left)
    cpSync(left.dir, dir, { recursive: true, filter: (path: string) => basename(path) !== 'lock.mdb' });
  const installationKey = left?.installationKey ?? createInstallationKey(randomBytes(32));
  const open = () => {
    const { keyId } = installationKey;
    const inner = openEmbeddedStore({ dir, clock, newId: createNewId(clock), keyId });
    return sealOver(inner, openEmbeddedKeyStore(dir), installationKey, clock);
  };
  const opened = await open();
  const close = async () => {
    await opened.store.close();
    rmSync(dir, { recursive: true, force: true });
  };
  const beside = async () => {
    const { store } = await open();
    return { store, close: () => store.close() };
  };
  return { ...opened, dir, installationKey, beside, close };
}

/** The store on a database that is migrated already, empty, with sealing on; `close` empties it again. */
export async function openMongoTestStore(
  url: string,
  collections: readonly Collection[],
  clock: Clock = systemClock,
): Promise<TestStore> {
  const installationKey = createInstallationKey(randomBytes(32));
  const open = async () => {
    const { store: inner } = await openMongoStore({ url, clock, createNewId, collections });
    return sealOver(inner, await openMongoKeyStore(url), installationKey, clock);
  };
  const opened = await open();
  const close = async () => {
    await opened.store.close();
    await emptyDatabase(url);
  };
  const beside = async () => {
    const { store } = await open();
    return { store, close: () => store.close() };
  };
  return { ...opened, dir: url, installationKey, beside, close };
}
