import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Why a key cannot be used, as a sentence that says what to do. */
export class KeyError extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'KeyError';
    this.sentence = sentence;
  }
}

const keyLength = 32;

/**
 * The master key: 32 bytes, from base64 text when given, else from the file `key` in the data folder (mode 0600), which is
 * made on the first start. Throws KeyError for a file others may read, for another length, and when the key is missing
 * beside data. Whether the key is the one the data was sealed with is for the store to say.
 */
export function masterKey(dir: string, given: string | undefined): Uint8Array {
  if (given !== undefined) {
    const key = Buffer.from(given, 'base64');
    if (key.length === keyLength) return key;
    throw new KeyError('STEPWELL_KEY must be 32 bytes in base64: openssl rand -base64 32');
  }
  const file = join(dir, 'key');
  try {
    if (!existsSync(file)) makeKey(dir, file);
    return readKey(file);
  } catch (error) {
    if (error instanceof KeyError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new KeyError(
      `The key file ${file} cannot be read or made (${code}). Check ${dir} and its permissions.`,
    );
  }
}

function makeKey(dir: string, file: string): void {
  if (existsSync(join(dir, 'data.mdb'))) {
    throw new KeyError(
      `The key of ${dir} is missing. Put the file ${file} back, or set STEPWELL_KEY to it; without it the data cannot be read.`,
    );
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  // What belongs to somebody else stays as it is, down to the list of its files.
  const names = readdirSync(dir).filter((name) => !/^(key|stepwell|server|taxonomy)\b/.test(name));
  if (names.length > 0) {
    throw new KeyError(
      `The folder ${dir} holds files that are not Stepwell's (${names.slice(0, 3).join(', ')}). Set DATA_DIR to an empty folder.`,
    );
  }
  const draft = `${file}.${process.pid}`;
  writeKey(draft, randomBytes(keyLength), 'w');
  try {
    // A link never replaces: of two that start at once, one key wins and both read it.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readKey(file: string): Uint8Array {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyError(`Others may read the key file ${file}. Close it: chmod 600 ${file}`);
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length === keyLength) return key;
  throw new KeyError(
    `The key file ${file} is damaged: it must hold 32 bytes in base64. Restore it from where you keep it safe.`,
  );
}

/** A key of nobody yet. */
export const newMasterKey = (): Uint8Array => randomBytes(keyLength);

/** Puts another key in the place of the one in the data folder; whole, or as before. */
export function replaceKey(dir: string, key: Uint8Array): void {
  const file = join(dir, 'key');
  const draft = `${file}.${process.pid}`;
  writeKey(draft, key, 'w');
  renameSync(draft, file);
  const folder = openSync(dir, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Writes a key into a file for its owner alone; durable when it returns. */
export const writeKey = (file: string, key: Uint8Array, flag: 'w' | 'wx'): void =>
  writeFileSync(file, `${Buffer.from(key).toString('base64')}\n`, { mode: 0o600, flush: true, flag });
