import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
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

/**
 * The master key: 32 bytes, from base64 text when given, else from the file `key` in the data folder (mode 0600), which is
 * made on the first start. Throws KeyError for a file others may read, or of another length.
 */
export function masterKey(dir: string, given: string | undefined): Uint8Array {
  if (given !== undefined) return Buffer.from(given, 'base64');
  const file = join(dir, 'key');
  if (!existsSync(file)) {
    if (existsSync(join(dir, 'data.mdb'))) {
      throw new KeyError(
        `The key of ${dir} is missing. Put the file ${file} back, or set STEPWELL_KEY to it; without it the data cannot be read.`,
      );
    }
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    // A link never replaces: of two that start at once, one key wins and both read it.
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    chmodSync(file, 0o600);
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyError(`Others may read the key file ${file}. Close it: chmod 600 ${file}`);
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32)
    throw new KeyError(
      `The key file ${file} is damaged: it must hold 32 bytes in base64. Restore it from where you keep it safe.`,
    );
  return key;
}
