import { Problem } from '../domain/problem.ts';
import { type Sentence, sentence, sentenceOf } from '../domain/sentence.ts';
import type { Slices } from './pace.ts';
import type { CsvEncoding } from './port.ts';

/** The text of a file as UTF-8, and what makes a piece of it doubtful. */
export interface Letters {
  readonly bytes: Uint8Array;
  readonly encoding: CsvEncoding;
  /** Why a text of the file may not be what was written; undefined when it is. */
  readonly doubtOf: (text: string) => Sentence | undefined;
}

/**
 * The letters of a file: a mark at its beginning counts first, then the charset it was declared with, then what its bytes
 * tell. Where they are UTF-8 but for some, only the rows with those are in doubt.
 * Throws Problem `invalid` for a charset that does not exist.
 */
export async function lettersOf(
  bytes: Uint8Array,
  charset: string | undefined,
  slices: Slices,
): Promise<Letters> {
  const marked = markOf(bytes);
  if (marked !== undefined) return readAs(marked, 'mark', bytes, slices);
  if (charset !== undefined) return readAs(charset, 'declared', bytes, slices);
  const wide = wideOf(bytes);
  if (wide !== undefined) return readAs(wide, 'bytes', bytes, slices);
  const { wellFormed, illFormed } = await countForms(bytes, slices);
  if (illFormed === 0 || wellFormed >= illFormed) return readAs('utf-8', 'bytes', bytes, slices);
  return readAs('windows-1252', 'guess', bytes, slices);
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every other byte of western text is zero. */
function wideOf(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 400);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

/** How many letters beyond ASCII are UTF-8, and how many bytes beyond ASCII are not. */
async function countForms(
  bytes: Uint8Array,
  slices: Slices,
): Promise<{ wellFormed: number; illFormed: number }> {
  let wellFormed = 0;
  let illFormed = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + slices.bytes, bytes.length);
    while (at < end) {
      const length = lengthAt(bytes, at);
      if (length === 0) illFormed += 1;
      else if (length > 1) wellFormed += 1;
      at += Math.max(length, 1);
    }
    await slices.giveWay();
  }
  return { wellFormed, illFormed };
}

/** Bytes of the UTF-8 letter that begins here; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

async function readAs(
  label: string,
  by: CsvEncoding['by'],
  bytes: Uint8Array,
  slices: Slices,
): Promise<Letters> {
  const decoder = decoderOf(label);
  const encoding = { name: decoder.encoding, by };
  const doubtOf = by === 'guess' ? doubtOfGuess : doubtOfLost;
  if (decoder.encoding !== 'utf-8')
    return { bytes: await transcoded(decoder, bytes, slices), encoding, doubtOf };
  return { bytes: markOf(bytes) === 'utf-8' ? bytes.subarray(3) : bytes, encoding, doubtOf };
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    throw new Problem('invalid', sentence('charset_unknown', { charset: label.slice(0, 40) }));
  }
}

async function transcoded(
  decoder: ReturnType<typeof decoderOf>,
  bytes: Uint8Array,
  slices: Slices,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += slices.bytes) {
    // In one go, some releases of Node 20 read windows-1252 as Latin-1, and lose the euro and every curly apostrophe.
    pieces.push(encoder.encode(decoder.decode(bytes.subarray(at, at + slices.bytes), { stream: true })));
    await slices.giveWay();
  }
  pieces.push(encoder.encode(decoder.decode()));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}

/** What stands for letters that are no letters of the file's encoding. */
const lost = /\uFFFD/;
/** UTF-8 read as windows-1252 (`Ã©` for é), what windows-1252 does not know, and signs of other code pages within words (`£ukasz`, `Micha³`). */
const mistaken =
  /[ÂÃÄÅÎÏÐÑâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u0080-\u009f]|\p{L}{2}[¡¢£¤¥¦¬¯±²³¶¹¼½¾¿]|[¢£¤¥¦¬¯±²³¶¹¼½¾]\p{Ll}{2}/u;

const doubtOfLost = (text: string) => (lost.test(text) ? sentenceOf('letters_lost') : undefined);

const doubtOfGuess = (text: string) =>
  lost.test(text) || mistaken.test(text) ? sentenceOf('letters_in_doubt') : undefined;
