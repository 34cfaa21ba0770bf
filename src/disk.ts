import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { refusalMs } from './store/refused-writes.ts';

/** How the disk is, in a word or a sentence, and whether a write would be kept. */
export interface DiskState {
  readonly takesWrites: boolean;
  readonly said: string;
}

export interface DiskParts {
  /** Bytes that are free for us. */
  readonly free: () => Promise<number>;
  /** Writes a little and takes it away again; throws where that cannot be done. */
  readonly tryWrite: () => Promise<void>;
  /** When the store last had a write refused, in milliseconds; undefined once it took one some time after that. */
  readonly refusedAt: () => number | undefined;
  readonly now: () => number;
}

const mebibyte = 1024 * 1024;

/** Below the first no write is counted on; below the second an administrator should hear of it. */
const bounds = { least: mebibyte, little: 256 * mebibyte };

/** Looks at the disk under the embedded store: it is full when it has no room, or refuses what it is given. */
export function createDiskWatch({ free, tryWrite, refusedAt, now }: DiskParts): () => Promise<DiskState> {
  const full = (said: string): DiskState => ({ takesWrites: false, said });

  async function refuses(): Promise<boolean> {
    const at = refusedAt();
    if (at === undefined) return false;
    if (now() - at < refusalMs) return true;
    return tryWrite().then(
      () => false,
      () => true,
    );
  }

  return async () => {
    try {
      const room = await free();
      if (room < bounds.least) return full('full: nothing that is sent is kept until there is room');
      if (await refuses()) return full('refuses writes: it is full, or may not be written');
      const left = `${Math.floor(room / mebibyte)} MB free`;
      return { takesWrites: true, said: room < bounds.little ? `nearly full, ${left}` : 'has room' };
    } catch {
      return full('cannot be looked at');
    }
  };
}

/** What a folder's disk has, and takes. */
export function diskOf(dir: string): Pick<DiskParts, 'free' | 'tryWrite'> {
  return {
    async free() {
      const { bavail, bsize } = await statfs(dir);
      return bavail * bsize;
    },
    async tryWrite() {
      const name = join(dir, `stepwell.probe.${process.pid}`);
      try {
        const file = await open(name, 'w', 0o600);
        try {
          await file.write(Buffer.alloc(mebibyte / 16, 1));
          await file.sync();
        } finally {
          await file.close();
        }
      } finally {
        await rm(name, { force: true });
      }
    },
  };
}
