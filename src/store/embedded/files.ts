import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A name beside a file for what is not whole yet; never one that another process or thread uses. */
export const draftOf = (file: string): string => `${file}.${process.pid}${randomBytes(3).readUIntBE(0, 3)}`;

/** Has what was written to a file, or the names in a folder, on the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a draft its name for good, taking the place of what had it; both survive a power cut. */
export function settle(draft: string, file: string): void {
  syncPath(draft);
  renameSync(draft, file);
  syncPath(dirname(file));
}

function drafted(file: string, write: (draft: string) => void): void {
  const draft = draftOf(file);
  try {
    write(draft);
    settle(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes a file so that it is whole or as before, for the owner alone. */
export const writeWhole = (file: string, text: string): void =>
  drafted(file, (draft) => writeFileSync(draft, text, { mode: 0o600 }));

/** Copies a file so that it is whole or not there at all. */
export const copyWhole = (from: string, to: string): void =>
  drafted(to, (draft) => copyFileSync(from, draft));
