import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/domain/values/time.ts';
import { createNewId } from '../../src/security/ids.ts';
import { createSealer } from '../../src/security/sealer.ts';
import type { Collection } from '../../src/store/collection.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openMongoStore } from '../../src/store/mongo/mongo-store.ts';
import type { Store } from '../../src/store/port.ts';
import { sealedStore } from '../../src/store/sealed.ts';

import { emptyDatabase } from './mongo.ts';

export const systemClock: Clock = () => new Date().toISOString();

export interface TestStore {
  readonly store: Store;
  readonly dir: string;
  /** The same store, opened a second time as another process would. */
  readonly beside: () => Promise<{ readonly store: Store; readonly close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
}

/** A real embedded store in a folder of its own, with sealing on; `close` takes the folder away. */
export async function openTestStore(clock: Clock = systemClock): Promise<TestStore> {
  const dir = mkdtempSync(join(tmpdir(), 'stepwell-store-'));
  const sealer = createSealer(randomBytes(32));
  const open = () =>
    sealedStore(openEmbeddedStore({ dir, clock, newId: createNewId(clock), keyId: sealer.keyId }), sealer);
  const store = open();
  const close = async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  };
  const beside = async () => {
    const again = open();
    return { store: again, close: () => again.close() };
  };
  return { store, dir, beside, close };
}

/** The store on a database that is migrated already, empty, with sealing on; `close` empties it again. */
export async function openMongoTestStore(
  url: string,
  collections: readonly Collection[],
  clock: Clock = systemClock,
): Promise<TestStore> {
  const sealer = createSealer(randomBytes(32));
  const open = async () =>
    sealedStore((await openMongoStore({ url, clock, createNewId, collections })).store, sealer);
  const store = await open();
  const close = async () => {
    await store.close();
    await emptyDatabase(url);
  };
  const beside = async () => {
    const again = await open();
    return { store: again, close: () => again.close() };
  };
  return { store, dir: url, beside, close };
}
