import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { KeyError, newMasterKey, writeKey } from './key-file.ts';

/**
 * The text of a key that was mounted as a file (a secret of Docker or Kubernetes), for `masterKey` to read. Throws KeyError when
 * it is not there, holds no key, or stands open to accounts that should not have it.
 */
export function mountedKey(file: string): string {
  try {
    const stats = statSync(file);
    if (process.platform !== 'win32') checkMode(file, stats);
    const text = readFileSync(file, 'utf8').trim();
    if (/^[\w+/-]{43}=?$/.test(text)) return text;
  } catch (error) {
    if (error instanceof KeyError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new KeyError(
      `STEPWELL_KEY_FILE: ${file} cannot be read (${code}). Mount the secret there, readable for this account.`,
    );
  }
  throw new KeyError(`STEPWELL_KEY_FILE: ${file} must hold 32 bytes in base64: openssl rand -base64 32`);
}

/**
 * Docker mounts secrets as 0444 of root, Kubernetes as 0644 or 0440 of root: what nobody may write, or another account owns, is
 * shut by the mount and not by its mode. A file of our own that others may read, and any that others may write, is open.
 */
function checkMode(file: string, { mode, uid }: Stats): void {
  const isMounted = (mode & 0o222) === 0 || uid !== process.getuid?.();
  const open = isMounted ? mode & 0o022 : mode & 0o077;
  if (open !== 0) {
    throw new KeyError(`STEPWELL_KEY_FILE: others may read or change ${file}. Close it: chmod 400 ${file}`);
  }
}

/** A key in a file that somebody names for STEPWELL_KEY_FILE, made there when it is not. Throws KeyError as `mountedKey` does. */
export function keyIn(file: string): Uint8Array {
  try {
    if (!existsSync(file)) writeKey(file, newMasterKey(), 'wx');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new KeyError(
      `The key file ${file} cannot be made (${code}). Check its folder and its permissions.`,
    );
  }
  return Buffer.from(mountedKey(file), 'base64');
}
