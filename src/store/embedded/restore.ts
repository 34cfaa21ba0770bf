import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { mergeKeys } from '../key-merge.ts';
import type { KeyStore } from '../key-store.ts';
import { digestsSubject } from '../keyring.ts';
import { keysOf } from './backup.ts';
import { type BackupNote, copyOut } from './backup-file.ts';
import { copyWhole, draftOf, settle, writeWhole } from './files.ts';
import { checkFolder, dataFile, dropMark, endRestore, startRestore } from './folder.ts';
import { headsFile } from './heads-file.ts';
import { openEmbeddedKeyStore } from './key-store.ts';
import { readKeys } from './keys-file.ts';
import { isSound } from './pages.ts';
import { asProblem } from './problems.ts';

/** What came back. */
export interface Restored {
  /** Names the key of the installation; a folder of release 0.1 does not say. */
  readonly keyId?: string | undefined;
  /** A folder that release 0.1 made: its rows are not sealed as today. */
  readonly isOld: boolean;
}

const refuse = (key: 'backup_missing' | 'backup_damaged' | 'backup_foreign', file: string) =>
  new Problem(key === 'backup_missing' ? 'not_found' : 'invalid', sentence(key, { file }));

/**
 * Puts a backup back into a folder without data: the data of `file`, and the keys of `keyFiles` together with those that the folder
 * may still hold, where what one of them says is destroyed stays destroyed. The folder is marked meanwhile, so that one that is cut
 * off never passes for whole, and the same restore goes over it again. Throws Problem when the backup is not there or not whole, or
 * when there is data in the folder.
 */
export async function restoreBackup(
  file: string,
  keyFiles: readonly string[],
  dir: string,
): Promise<Restored> {
  for (const path of [file, ...keyFiles]) if (!existsSync(path)) throw refuse('backup_missing', path);
  const isOld = statSync(file).isDirectory();
  if (isOld) checkOldBackup(file);
  const keys = isOld ? [] : await checkedKeys(file, keyFiles, dir);
  const isAgain = startRestore(dir, resolve(file));
  try {
    const draft = draftOf(join(dir, dataFile));
    let wrappedBy: string | undefined;
    const note = isOld ? undefined : copiedOut(file, draft);
    if (note === undefined) copyWhole(join(file, dataFile), join(dir, dataFile));
    else {
      settle(draft, join(dir, dataFile));
      wrappedBy = await putKeys(dir, keys);
      if (note.heads !== undefined) writeWhole(join(dir, headsFile), `${JSON.stringify(note.heads)}\n`);
    }
    endRestore(dir);
    return { keyId: wrappedBy ?? note?.keyId, isOld };
  } catch (error) {
    // What could not be put back leaves the folder as it was; only a kill leaves the mark.
    if (!isAgain) dropMark(dir);
    throw asProblem(error);
  }
}

function copiedOut(file: string, draft: string): BackupNote {
  try {
    const note = copyOut(file, draft);
    if (typeof note === 'string')
      throw refuse(note === 'damaged' ? 'backup_damaged' : 'backup_foreign', file);
    if (!isSound(draft)) throw refuse('backup_damaged', file);
    return note;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A folder as release 0.1 made it. */
function checkOldBackup(folder: string): void {
  if (!existsSync(join(folder, dataFile))) throw refuse('backup_foreign', folder);
  if (!isSound(join(folder, dataFile))) throw refuse('backup_damaged', folder);
  if (checkFolder(folder) !== 'ready') throw refuse('backup_foreign', folder);
}

/** The files of keys to take, each whole. */
async function checkedKeys(file: string, given: readonly string[], dir: string): Promise<readonly string[]> {
  const beside = existsSync(keysOf(file)) ? [keysOf(file)] : [];
  const files = [...new Set([...given, ...beside].map((path) => resolve(path)))];
  if (files.length === 0 && !existsSync(join(dir, 'keys')))
    throw new Problem('not_found', sentence('backup_keys_missing', { file: keysOf(file) }));
  for (const path of files) {
    const state = await readKeys(path, async () => {});
    if (state !== 'whole') throw refuse(state === 'damaged' ? 'backup_damaged' : 'backup_foreign', path);
  }
  return files;
}

/** Gives the name of the installation key that wraps them. */
async function putKeys(dir: string, files: readonly string[]): Promise<string | undefined> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const keyStore: KeyStore = openEmbeddedKeyStore(dir);
  try {
    for (const path of files) await readKeys(path, (keys) => mergeKeys(keyStore, keys, path));
    return (await keyStore.getMany([digestsSubject]))[0]?.by;
  } finally {
    await keyStore.close();
  }
}
