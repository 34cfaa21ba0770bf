import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { StartError } from '../start-error.ts';
import { writeWhole } from './files.ts';
import { isSound } from './pages.ts';

export const formatFile = 'stepwell.json';
/** 2 since rows are sealed as a whole, 3 since entries of paths begin with codes: a release that cannot read them leaves them alone. */
const format = { name: 'stepwell embedded store', version: 3 };
export const dataFile = 'data.mdb';
/** Files that may stand in a folder before the store does, whole or as drafts of a start that was cut short. */
const ours =
  /^((stepwell\.json|server\.lock|heads\.json|replacing\.lock|open|key|keys|key-check|taxonomy)(\.\d+)?|taxonomy-\w{6}|data\.mdb\.(\d+|compacting))$/;

/**
 * `new` until the data file has been made once: what a first start that was killed leaves behind is not damage. `copying` while
 * a copy into the folder is not finished, `restoring` while a backup is put back, with the place it comes from.
 */
interface Marker {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly state?: unknown;
  readonly from?: unknown;
  /** What release 0.1 left here: rows that are not sealed as today, or pages that held some. */
  readonly left?: unknown;
  /** Whether free pages of the file of keys may hold what a rotation took away. */
  readonly oldKeyPages?: unknown;
}

/**
 * Looks whether the store can live, or lives, in a folder. Writes nothing. Throws StartError with what to do when the
 * folder is foreign, damaged, of a newer version, or not to be used.
 */
export function checkFolder(dir: string): 'empty' | 'new' | 'ready' {
  const marker = join(dir, formatFile);
  let names: readonly string[];
  try {
    if (!existsSync(dir)) return 'empty';
    if (!statSync(dir).isDirectory())
      throw new StartError(`DATA_DIR names ${dir}, which is not a folder. Set it to a folder.`);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    names = readdirSync(dir);
  } catch (error) {
    throw error instanceof StartError ? error : noAccess(dir);
  }
  if (!names.includes(formatFile)) {
    const foreign = names.filter((name) => !ours.test(name));
    if (foreign.length === 0) return 'empty';
    throw new StartError(
      `The folder ${dir} holds files that are not Stepwell's (${foreign.slice(0, 3).join(', ')}). Set DATA_DIR to an empty folder.`,
    );
  }
  const { state, from } = readMarker(dir, marker);
  if (state === 'new') return 'new';
  if (state === 'copying') {
    throw new StartError(
      `A copy of ${String(from)} into ${dir} is not finished. Run the same copy again, or start it over in an empty folder.`,
    );
  }
  if (state === 'restoring') {
    throw new StartError(
      `A restore of ${String(from)} into ${dir} is not finished. Run the same restore again, or start it over in an empty folder.`,
    );
  }
  const data = join(dir, dataFile);
  try {
    accessSync(data, constants.R_OK | constants.W_OK);
  } catch {
    if (existsSync(data)) throw noAccess(data);
  }
  if (!existsSync(data) || !isSound(data)) {
    throw new StartError(
      `${data} is damaged or missing. Nothing was changed. Restore a backup into an empty folder: npm run stepwell -- restore FILE`,
    );
  }
  return 'ready';
}

const noAccess = (path: string) =>
  new StartError(
    `${path} cannot be made, read or written. Check its path and permissions, or set DATA_DIR to another folder.`,
  );

function readMarker(dir: string, file: string): Marker {
  let marker: Marker;
  try {
    marker = JSON.parse(readFileSync(file, 'utf8')) as Marker;
  } catch {
    throw new StartError(
      `${file} is damaged. Nothing was changed. Restore a backup into an empty folder: npm run stepwell -- restore FILE`,
    );
  }
  if (marker?.name !== format.name)
    throw new StartError(`The folder ${dir} belongs to something else. Set DATA_DIR to another folder.`);
  if (typeof marker.version !== 'number' || marker.version > format.version) {
    throw new StartError(
      `The folder ${dir} was written by a newer Stepwell. Start that version, or set DATA_DIR to another folder.`,
    );
  }
  return marker;
}

const writeMarker = (dir: string, marker: Marker): void =>
  writeWhole(join(dir, formatFile), `${JSON.stringify(marker)}\n`);

/** Checks the folder, and makes it ready for a store when there is none yet. */
export function makeFolder(dir: string): void {
  if (checkFolder(dir) !== 'empty') return;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeMarker(dir, { ...format, state: 'new' });
  } catch {
    throw noAccess(dir);
  }
}

/**
 * Marks a folder as taking a copy of `from`. Throws StartError when it holds anything but an unfinished copy of the same.
 */
export function startCopy(dir: string, from: string): void {
  const marker = join(dir, formatFile);
  if (existsSync(marker)) {
    const standing = readMarker(dir, marker);
    if (standing.state === 'copying' && standing.from === from) return;
  }
  const names = existsSync(dir) && statSync(dir).isDirectory() ? readdirSync(dir) : [];
  if (checkFolder(dir) !== 'empty' || names.includes(dataFile))
    throw new StartError(`The folder ${dir} is not empty. Name an empty one.`);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeMarker(dir, { ...format, state: 'copying', from });
  } catch {
    throw noAccess(dir);
  }
}

/** Says that the data file has been made: from here on its absence or damage is a loss. A folder of an older release is this one's now. */
export function markReady(dir: string): void {
  const { state, version, left } = readMarker(dir, join(dir, formatFile));
  if (state !== undefined || version !== format.version)
    writeMarker(dir, { ...format, ...(left === undefined ? {} : { left }) });
}

/** What a migration from release 0.1 has still to do in a folder. */
export type Left = 'plain rows' | 'plain pages' | undefined;

export function leftIn(dir: string): Left {
  const file = join(dir, formatFile);
  const { left } = existsSync(file) ? readMarker(dir, file) : {};
  return left === 'plain rows' || left === 'plain pages' ? left : undefined;
}

export function noteLeft(dir: string, left: Left): void {
  const { left: _, ...marker } = readMarker(dir, join(dir, formatFile));
  writeMarker(dir, left === undefined ? marker : { ...marker, left });
}

/** Whether the file of keys is to be replaced by a compacted copy: after a rotation. */
export function hasOldKeyPages(dir: string): boolean {
  const file = join(dir, formatFile);
  return existsSync(file) && readMarker(dir, file).oldKeyPages === true;
}

export function noteOldKeyPages(dir: string, are: boolean): void {
  const { oldKeyPages: _, ...marker } = readMarker(dir, join(dir, formatFile));
  writeMarker(dir, are ? { ...marker, oldKeyPages: true } : marker);
}

/**
 * Marks a folder without data as taking the backup `from`; gives what puts the mark of before in its place when nothing came back:
 * that of the same restore when it was cut off there. Throws Problem `conflict` when it holds data, and StartError when it holds
 * anything else, or another unfinished restore.
 */
export function startRestore(dir: string, from: string): () => void {
  const marker = join(dir, formatFile);
  const standing = existsSync(marker) ? readMarker(dir, marker) : undefined;
  if (standing?.state === 'restoring' && standing.from === from) return () => {};
  if (existsSync(join(dir, dataFile)) && standing?.state !== 'restoring')
    throw new Problem('conflict', sentence('folder_holds_data', { folder: dir }));
  if (standing === undefined || standing.state !== undefined) checkFolder(dir);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeMarker(dir, { ...format, state: 'restoring', from });
  } catch {
    throw noAccess(dir);
  }
  return () => (standing === undefined ? rmSync(marker, { force: true }) : writeMarker(dir, standing));
}

/** Everything is back: the folder is a store. */
export const endRestore = (dir: string): void => writeMarker(dir, format);
