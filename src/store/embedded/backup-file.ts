import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync, truncateSync, writeSync } from 'node:fs';
import type { MarkedHeads } from '../kept-heads.ts';

/**
 * A backup is the data file, compacted, and behind it what it is (JSON), the length of that (8 bytes), a SHA-256 over all of it and
 * sixteen letters. The end comes last, so that a file that is cut off anywhere, or changed, does not pass for whole.
 */
const ending = Buffer.from('stepwell backup\n');
const tailLength = 8 + 32 + ending.length;
/** The first letters of a data file of LMDB: an unused page number, and the mark of a meta page. */
const magicAt = 24;
const magic = 0xbeefc0de;
const chunk = 1024 * 1024;

/** What a backup says of itself. */
export interface BackupNote {
  readonly format: 1;
  /** Names the key that wraps its keys. */
  readonly keyId: string;
  readonly at: string;
  /** Where the trails had come to at least, as was kept beside the data. */
  readonly heads?: MarkedHeads | undefined;
}

/** Turns a compact copy of a data file into a backup. Reads it once; the caller has it on the disk. */
export function endBackup(file: string, note: BackupNote): void {
  const hash = createHash('sha256');
  const text = Buffer.from(JSON.stringify(note));
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(text.length));
  const handle = openSync(file, 'r');
  try {
    eachChunk(handle, fstatSync(handle).size, (bytes) => hash.update(bytes));
  } finally {
    closeSync(handle);
  }
  hash.update(text).update(length);
  appendFileSync(file, Buffer.concat([text, length, hash.digest(), ending]));
}

function eachChunk(handle: number, length: number, take: (bytes: Buffer) => void): void {
  const buffer = Buffer.allocUnsafe(chunk);
  for (let at = 0; at < length; ) {
    const read = readSync(handle, buffer, 0, Math.min(chunk, length - at), at);
    if (read === 0) return;
    take(buffer.subarray(0, read));
    at += read;
  }
}

/**
 * Copies the data file out of a backup, and gives what the backup says of itself; `damaged` when it is not whole, `foreign` when it
 * never was a backup. What stands at `to` then is for the caller to take away.
 */
export function copyOut(file: string, to: string): BackupNote | 'damaged' | 'foreign' {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const start = Buffer.alloc(magicAt + 4);
    readSync(handle, start, 0, start.length, 0);
    if (start.readUInt32LE(magicAt) !== magic) return size === 0 ? 'damaged' : 'foreign';
    const tail = Buffer.alloc(tailLength);
    if (size < tailLength || readSync(handle, tail, 0, tailLength, size - tailLength) < tailLength)
      return 'damaged';
    if (!tail.subarray(40).equals(ending)) return 'damaged';
    const noteLength = Number(tail.readBigUInt64BE(0));
    const dataLength = size - tailLength - noteLength;
    if (dataLength <= 0) return 'damaged';
    const hash = createHash('sha256');
    const target = openSync(to, 'wx', 0o600);
    try {
      eachChunk(handle, size - tailLength + 8, (bytes) => {
        hash.update(bytes);
        writeSync(target, bytes);
      });
    } finally {
      closeSync(target);
    }
    if (!hash.digest().equals(tail.subarray(8, 40))) return 'damaged';
    const note = Buffer.alloc(noteLength);
    readSync(handle, note, 0, noteLength, dataLength);
    truncateSync(to, dataLength);
    return JSON.parse(note.toString('utf8')) as BackupNote;
  } finally {
    closeSync(handle);
  }
}
