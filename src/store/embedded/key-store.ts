import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptKey, KeyStore } from '../key-store.ts';
import { StartError } from '../start-error.ts';
import { openEnvironment } from './environment.ts';
import { behind } from './keys.ts';
import { isSound } from './pages.ts';
import { asProblem } from './problems.ts';

/** Where the wrapped keys of a data folder lie: an environment of its own, so that no backup of the data holds them. */
export const keysFolder = (dir: string): string => join(dir, 'keys');

/**
 * Opens the key store of a data folder, made when missing. Several processes and threads may have it open. Throws StartError when it
 * is damaged, which LMDB would not survive, or cannot be opened.
 */
export function openEmbeddedKeyStore(dir: string): KeyStore {
  const folder = keysFolder(dir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'data.mdb');
  // What a start that was killed left empty is as good as none: beside sealed rows it is seen by what it lacks.
  if (existsSync(file) && statSync(file).size > 0 && !isSound(file))
    throw new StartError(
      `${file} is damaged: the keys of what is sealed cannot be read. Nothing was changed. Restore a backup with its keys into an empty folder: npm run stepwell -- restore --help`,
    );
  const db = openEnvironment(folder);

  const read = (subject: string) => db.get([subject]) as KeptKey | undefined;

  /** Writes durably before it resolves. What waits at the same moment shares one sync. */
  let waiting: {
    readonly work: () => void;
    readonly resolve: () => void;
    readonly reject: (e: unknown) => void;
  }[] = [];
  function writeWaiting(): void {
    const batch = waiting;
    waiting = [];
    try {
      db.transactionSync(() => {
        for (const { work } of batch) work();
      });
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(asProblem(error));
    }
  }
  const write = (work: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(writeWaiting);
      waiting.push({ work, resolve, reject });
    });

  return {
    async getMany(subjects) {
      db.resetReadTxn();
      return subjects.map(read).filter((kept) => kept !== undefined);
    },
    async add(keys) {
      const standing: KeptKey[] = [];
      await write(() => {
        for (const key of keys) {
          const before = read(key.subject);
          if (before === undefined) db.putSync([key.subject], key);
          standing.push(before ?? key);
        }
      });
      return standing;
    },
    async replace(before, after) {
      let replaced = false;
      await write(() => {
        const standing = read(before.subject);
        if (standing === undefined || standing.wrapped !== before.wrapped) return;
        db.putSync([before.subject], after);
        replaced = true;
      });
      return replaced;
    },
    async list(after, limit) {
      db.resetReadTxn();
      const start = after === undefined ? {} : { start: behind([after]) };
      return [...db.getRange({ ...start, limit } as object)].map(({ value }) => value as KeptKey);
    },
    async close() {
      if (waiting.length > 0) await write(() => {});
      await db.close();
    },
  };
}
