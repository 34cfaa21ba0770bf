import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { EmbeddedStore } from './embedded-store.ts';
import { copyWhole } from './files.ts';
import { checkFolder, formatFile } from './folder.ts';

const dataFile = 'data.mdb';

/** Writes a consistent copy of an open store in `from` into a new folder. Throws Problem `conflict` when the folder exists. */
export async function backUpFolder(store: EmbeddedStore, from: string, to: string): Promise<void> {
  if (existsSync(to)) throw new Problem('conflict', sentence('folder_exists', { folder: to }));
  mkdirSync(to, { recursive: true, mode: 0o700 });
  await store.backup(to);
  copyWhole(join(from, formatFile), join(to, formatFile));
}

/**
 * Puts a backup back into a folder without data. The mark that makes a folder a store comes last, so that a restore that is cut
 * off never passes for one. Throws Problem when there is no backup, or data where it should go.
 */
export function restoreFolder(from: string, to: string): void {
  if (!existsSync(from)) throw new Problem('not_found', sentence('folder_missing', { folder: from }));
  if (checkFolder(from) !== 'ready')
    throw new Problem('invalid', sentence('folder_no_backup', { folder: from }));
  if (existsSync(join(to, dataFile)))
    throw new Problem('conflict', sentence('folder_holds_data', { folder: to }));
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of [dataFile, formatFile]) copyWhole(join(from, name), join(to, name));
}
