import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { KeptKey, KeyStore } from '../key-store.ts';

/**
 * The wrapped keys of an installation in a file: a line that says so, a line a key, and a line with their number and a SHA-256 of
 * what stands before, so that a file that is cut off or changed does not pass for whole.
 */
const heading = 'stepwell keys 1';
const page = 1000;

/** Writes all keys into a new file, for its owner alone. Gives their number. */
export async function writeKeys(keyStore: Pick<KeyStore, 'list'>, file: string): Promise<number> {
  const handle = openSync(file, 'wx', 0o600);
  const hash = createHash('sha256');
  const write = (text: string) => {
    hash.update(text);
    writeSync(handle, text);
  };
  try {
    let count = 0;
    write(`${heading}\n`);
    for (let after: string | undefined; ; ) {
      const keys = await keyStore.list(after, page);
      if (keys.length > 0) write(keys.map((key) => `${JSON.stringify(key)}\n`).join(''));
      count += keys.length;
      after = keys.at(-1)?.subject;
      if (keys.length < page) break;
    }
    writeSync(handle, endLine(count, hash));
    fsyncSync(handle);
    return count;
  } finally {
    closeSync(handle);
  }
}

const endLine = (count: number, hash: Hash): string => `end ${count} ${hash.copy().digest('base64url')}\n`;

/**
 * Reads a file of keys, some at a time. `damaged` when it is not whole, which shows only at its end; `foreign` when it never was one.
 */
export async function readKeys(
  file: string,
  take: (keys: readonly KeptKey[]) => Promise<void>,
): Promise<'whole' | 'damaged' | 'foreign'> {
  const hash = createHash('sha256');
  let count = 0;
  let state: 'start' | 'keys' | 'whole' = 'start';
  let keys: KeptKey[] = [];
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      if (state === 'whole') return 'damaged';
      if (state === 'start' && line !== heading) return heading.startsWith(line) ? 'damaged' : 'foreign';
      if (line.startsWith('end ')) {
        if (`${line}\n` !== endLine(count, hash)) return 'damaged';
        state = 'whole';
        continue;
      }
      hash.update(`${line}\n`);
      if (state === 'keys') {
        const key = parsed(line);
        if (key === undefined) return 'damaged';
        keys.push(key);
        count += 1;
      }
      state = 'keys';
      if (keys.length < page) continue;
      await take(keys);
      keys = [];
    }
  } finally {
    lines.close();
  }
  if (state !== 'whole') return 'damaged';
  if (keys.length > 0) await take(keys);
  return 'whole';
}

function parsed(line: string): KeptKey | undefined {
  try {
    const key = JSON.parse(line) as KeptKey;
    return typeof key.subject === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
}
