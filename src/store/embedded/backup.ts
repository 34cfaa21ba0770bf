import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import type { EmbeddedStore } from './embedded-store.ts';
import { checkFolder, formatFile } from './folder.ts';

const dataFile = 'data.mdb';

/** Copies a file so that it is whole or not there at all. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  copyFileSync(from, draft);
  const file = openSync(draft, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, to);
}

/** Writes a consistent copy of an open store in `from` into a new folder. Throws StartError when the folder exists. */
export async function backUpFolder(store: EmbeddedStore, from: string, to: string): Promise<void> {
  if (existsSync(to)) throw new StartError(`${to} exists. Name a new folder.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  await store.backup(to);
  copyWhole(join(from, formatFile), join(to, formatFile));
}

/**
 * Puts a backup back into a folder without data. The mark that makes a folder a store comes last, so that a restore that is cut
 * off never passes for one. Throws StartError when there is no backup, or data where it should go.
 */
export function restoreFolder(from: string, to: string): void {
  if (!existsSync(from)) throw new StartError(`${from} is not there. Name the folder of a backup.`);
  if (checkFolder(from) !== 'ready')
    throw new StartError(`${from} holds no backup. Name a folder that backup made.`);
  if (existsSync(join(to, dataFile)))
    throw new StartError(`${to} holds data. Move it away, or set DATA_DIR to an empty folder.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of [dataFile, formatFile]) copyWhole(join(from, name), join(to, name));
}
