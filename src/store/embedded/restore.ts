import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { areOfOne, mergeKeys, type Signs, signsIn, wentBefore } from '../key-merge.ts';
import type { KeyStore } from '../key-store.ts';
import { digestsSubject, oldFieldsSubject } from '../keyring.ts';
import { keysOf } from './backup.ts';
import { type BackupNote, copyOut } from './backup-file.ts';
import { copyWhole, draftOf, settle, writeWhole } from './files.ts';
import { checkFolder, dataFile, endRestore, startRestore } from './folder.ts';
import { headsFile } from './heads-file.ts';
import { keysFolder, openEmbeddedKeyStore } from './key-store.ts';
import { readKeys } from './keys-file.ts';
import { isSound } from './pages.ts';
import { asProblem } from './problems.ts';

const pageOfKeys = 1000;

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
  const dropMark = startRestore(dir, resolve(file));
  const hadKeys = existsSync(keysFolder(dir));
  const draft = draftOf(join(dir, dataFile));
  try {
    // Nothing is put back before all of it is known to be whole, and to belong together.
    const note = isOld ? undefined : copiedOut(file, draft);
    const standing = hadKeys ? await standingKeys(dir) : undefined;
    if (isOld && standing?.digests !== undefined && !standing.readsOldRows)
      throw new Problem('invalid', sentence('backup_old_unreadable', { file, folder: keysFolder(dir) }));
    let wrappedBy: string | undefined;
    if (note === undefined) copyWhole(join(file, dataFile), join(dir, dataFile));
    else {
      checkOfOne(keys, standing);
      // Before the data: a row that is there finds its key.
      wrappedBy = await putKeys(dir, keys, standing);
      settle(draft, join(dir, dataFile));
      if (note.heads !== undefined) writeWhole(join(dir, headsFile), `${JSON.stringify(note.heads)}\n`);
    }
    endRestore(dir);
    return { keyId: wrappedBy ?? note?.keyId, isOld };
  } catch (error) {
    // What could not be put back leaves the folder as it was; only a kill leaves the mark.
    for (const path of [draft, join(dir, dataFile)]) rmSync(path, { force: true });
    if (!hadKeys) rmSync(keysFolder(dir), { recursive: true, force: true });
    dropMark();
    throw asProblem(error);
  }
}

function copiedOut(file: string, draft: string): BackupNote {
  const note = copyOut(file, draft);
  if (typeof note === 'string') throw refuse(note === 'damaged' ? 'backup_damaged' : 'backup_foreign', file);
  if (!isSound(draft)) throw refuse('backup_damaged', file);
  return note;
}

/** A folder as release 0.1 made it. */
function checkOldBackup(folder: string): void {
  if (!existsSync(join(folder, dataFile))) throw refuse('backup_foreign', folder);
  if (!isSound(join(folder, dataFile))) throw refuse('backup_damaged', folder);
  if (checkFolder(folder) !== 'ready') throw refuse('backup_foreign', folder);
}

/** A file of keys that is whole, and what tells whose they are. */
interface KeysOfFile {
  readonly path: string;
  readonly signs: Signs;
}

/** The files of keys to take, each whole. */
async function checkedKeys(
  file: string,
  given: readonly string[],
  dir: string,
): Promise<readonly KeysOfFile[]> {
  const beside = existsSync(keysOf(file)) ? [keysOf(file)] : [];
  const files = [...new Set([...given, ...beside].map((path) => resolve(path)))];
  if (files.length === 0 && !existsSync(keysFolder(dir)))
    throw new Problem('not_found', sentence('backup_keys_missing', { file: keysOf(file) }));
  const checked: KeysOfFile[] = [];
  for (const path of files) {
    let signs = signsIn([]);
    const state = await readKeys(path, async (keys) => {
      signs = signsIn(keys, signs);
    });
    if (state !== 'whole') throw refuse(state === 'damaged' ? 'backup_damaged' : 'backup_foreign', path);
    checked.push({ path, signs });
  }
  return checked;
}

/** Throws Problem `invalid` for a file of keys that is not shown to be of the installation whose keys stand there, or of the others. */
function checkOfOne(files: readonly KeysOfFile[], standing: Signs | undefined): void {
  // What a restore that was cut off left may have no sign yet; the same one goes over it.
  const known = standing?.digests === undefined ? [] : [standing];
  for (const { path, signs } of files) {
    if (known.length > 0 && !known.some((one) => areOfOne(one, signs)))
      throw new Problem('invalid', sentence('backup_keys_foreign', { file: path }));
    known.push(signs);
  }
}

/** The signs of the keys that the folder still holds, and whether they read rows of release 0.1. */
async function standingKeys(dir: string): Promise<Signs & { readonly readsOldRows: boolean }> {
  const keyStore = openEmbeddedKeyStore(dir);
  try {
    let signs = signsIn(await keyStore.getMany([digestsSubject]));
    for (let after: string | undefined; ; ) {
      const keys = await keyStore.list(after, pageOfKeys);
      signs = signsIn(keys, signs);
      after = keys.at(-1)?.subject;
      if (keys.length < pageOfKeys) break;
    }
    const [oldFields] = await keyStore.getMany([oldFieldsSubject]);
    return { ...signs, readsOldRows: oldFields?.wrapped !== undefined };
  } finally {
    await keyStore.close();
  }
}

/** Gives the name of the installation key that wraps them. */
async function putKeys(
  dir: string,
  files: readonly KeysOfFile[],
  standing: Signs | undefined,
): Promise<string | undefined> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const keyStore: KeyStore = openEmbeddedKeyStore(dir);
  try {
    let newest = standing;
    for (const { path, signs } of files) {
      const areLater = newest !== undefined && wentBefore(newest, signs);
      await readKeys(path, (keys) => mergeKeys(keyStore, keys, areLater));
      if (areLater || newest?.digests === undefined) newest = signs;
    }
    return (await keyStore.getMany([digestsSubject]))[0]?.by;
  } finally {
    await keyStore.close();
  }
}
