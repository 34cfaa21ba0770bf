import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { MarkedHeads } from '../kept-heads.ts';
import type { KeyStore } from '../key-store.ts';
import { bridgesIn } from '../wrapping.ts';
import { endBackup } from './backup-file.ts';
import type { EmbeddedStore } from './embedded-store.ts';
import { settle, syncPath } from './files.ts';
import { dataFile } from './folder.ts';
import { headsInFolder } from './heads-file.ts';
import { writeKeys } from './keys-file.ts';
import { asProblem } from './problems.ts';

export const keysOf = (file: string): string => `${file}.keys`;
/** Where a backup is put together; what a killed one leaves is thrown away by the next of that name. */
const workshopOf = (file: string): string => `${file}.unfinished`;

interface Deps {
  readonly store: Pick<EmbeddedStore, 'backup'>;
  readonly keyStore: Pick<KeyStore, 'list'>;
  /** The data folder. */
  readonly dir: string;
  /** Names the key that wraps the keys. */
  readonly keyId: string;
  readonly now: string;
}

/**
 * Writes a consistent copy of a store in use into a new file, and its wrapped keys beside. First the data, then the keys: a key is
 * durable before anything is sealed with it, so every record of the copy finds its own, and one that was destroyed meanwhile is
 * destroyed there, too. The file gets its name last. Throws Problem `conflict` when a file of that name is there or a rotation is not
 * finished, `unavailable` when the disk cannot take it.
 */
export async function writeBackup({ store, keyStore, dir, keyId, now }: Deps, file: string): Promise<void> {
  const workshop = workshopOf(file);
  const isRest = existsSync(workshop);
  for (const path of isRest ? [file] : [file, keysOf(file)])
    if (existsSync(path)) throw new Problem('conflict', sentence('file_exists', { file: path }));
  const bridges = await noRotation(keyStore);
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true, mode: 0o700 });
  const [data, keys] = [join(workshop, dataFile), join(workshop, 'keys')];
  try {
    // Before the data: where the trails have come to by now, they have come to in the copy.
    const heads = await headsIn(dir);
    await store.backup(workshop);
    chmodSync(data, 0o600);
    endBackup(data, { format: 1, keyId, at: now, ...(heads === undefined ? {} : { heads }) });
    await writeKeys(keyStore, keys);
    // Begun meanwhile, or begun and ended: the keys are wrapped by two, or one of two opens the other.
    if ((await noRotation(keyStore)) !== bridges) throw rotating();
    settle(keys, keysOf(file));
    settle(data, file);
  } catch (error) {
    throw asProblem(error);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  syncPath(dirname(file));
}

const rotating = () => new Problem('conflict', 'rotation_unfinished');

/**
 * Throws Problem `conflict` while one installation key takes the place of another: a copy of the keys would keep the way from the old
 * one to the new one for good. Gives a text that another rotation changes.
 */
async function noRotation(keyStore: Pick<KeyStore, 'list'>): Promise<string> {
  const bridges = await bridgesIn(keyStore);
  if (bridges.some(({ wrapped }) => wrapped !== undefined)) throw rotating();
  return JSON.stringify(bridges);
}

/** The heads beside the data as they stand there; what is not whole is left out, and missed where the backup is put back. */
async function headsIn(dir: string): Promise<MarkedHeads | undefined> {
  const read = (await headsInFolder(dir).read()) as Partial<MarkedHeads> | null | undefined;
  const { heads, mark } = read ?? {};
  return Array.isArray(heads) && typeof mark === 'string' ? { heads, mark } : undefined;
}
