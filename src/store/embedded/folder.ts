import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

const formatFile = 'stepwell.json';
const format = { name: 'stepwell embedded store', version: 1 };
/** The first four bytes of an LMDB meta page after its header, little endian. */
const lmdbMagic = 0xbeefc0de;
/** Files that may stand in a folder before the store does. */
const ours = new Set([formatFile, 'server.lock', 'key', 'taxonomy']);

/**
 * Makes the folder ready, or throws StartError with what to do. A folder that is not ours, or damaged, is left as it is.
 */
export function checkFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `The data folder ${dir} cannot be made or written. Check its path and permissions, or set DATA_DIR to another.`,
    );
  }
  if (!statSync(dir).isDirectory())
    throw new StartError(`DATA_DIR names ${dir}, which is not a folder. Set it to a folder.`);
  const marker = join(dir, formatFile);
  if (!existsSync(marker)) {
    const foreign = readdirSync(dir).filter((name) => !ours.has(name));
    if (foreign.length > 0) {
      throw new StartError(
        `The folder ${dir} holds files that are not Stepwell's (${foreign.slice(0, 3).join(', ')}). Set DATA_DIR to an empty folder.`,
      );
    }
    writeFileSync(marker, `${JSON.stringify(format)}\n`, { mode: 0o600 });
    return;
  }
  checkMarker(dir, marker);
  checkData(dir);
}

function checkMarker(dir: string, marker: string): void {
  let read: { name?: unknown; version?: unknown };
  try {
    read = JSON.parse(readFileSync(marker, 'utf8')) as { name?: unknown; version?: unknown };
  } catch {
    throw new StartError(
      `${marker} is damaged. Restore ${dir} from a backup: npm run stepwell -- restore FILE`,
    );
  }
  if (read.name !== format.name)
    throw new StartError(`The folder ${dir} belongs to something else. Set DATA_DIR to another folder.`);
  if (typeof read.version !== 'number' || read.version > format.version) {
    throw new StartError(
      `The folder ${dir} was written by a newer Stepwell. Start that version, or set DATA_DIR to another folder.`,
    );
  }
}

/** LMDB ends the process on some damage, so the meta pages are looked at before it opens the file. */
function checkData(dir: string): void {
  const file = join(dir, 'data.mdb');
  if (!existsSync(file)) return;
  const damaged = () =>
    new StartError(
      `${file} is damaged. Nothing was changed. Restore a backup: npm run stepwell -- restore FILE`,
    );
  const { size } = statSync(file);
  if (size === 0) throw damaged();
  const head = Buffer.alloc(Math.min(size, 64 * 1024));
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  const magicAt = [16, 24, 32].find(
    (offset) => head.length >= offset + 4 && head.readUInt32LE(offset) === lmdbMagic,
  );
  if (magicAt === undefined) throw damaged();
  // Behind the magic: version (4), address (8), map size (8), two tables of 48 bytes, last page (8). The page size opens the first table.
  const pageSize = head.readUInt32LE(magicAt + 24);
  if (pageSize < 512 || pageSize > 65_536 || size < 2 * pageSize) throw damaged();
  const lastPages = [magicAt, pageSize + magicAt].map((at) =>
    head.length >= at + 128 ? Number(head.readBigUInt64LE(at + 120)) : 0,
  );
  if (size < (Math.min(...lastPages) + 1) * pageSize) throw damaged();
}
