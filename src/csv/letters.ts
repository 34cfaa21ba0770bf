import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { type DoubtOf, doubtOfBadGuess, doubtOfDeclared, doubtOfGuess, doubtOfKnown } from './doubt.ts';
import type { Slices } from './pace.ts';
import type { CsvEncoding } from './port.ts';

/** The text of a file as UTF-8, and what makes a piece of it doubtful. */
export interface Letters {
  readonly bytes: Uint8Array;
  readonly encoding: CsvEncoding;
  /** Why a text of the file may not be what was written; undefined when it is. */
  readonly doubtOf: DoubtOf;
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
  if (marked !== undefined) return readAs(marked, { by: 'mark' }, bytes, slices);
  if (charset !== undefined) {
    const forms = oneByte.test(charset.trim()) ? await countForms(bytes, slices) : undefined;
    const utf8 = forms !== undefined && forms.wellFormed > 0 && forms.illFormed === 0;
    return readAs(charset, { by: 'declared', doubtOf: utf8 ? doubtOfDeclared : doubtOfKnown }, bytes, slices);
  }
  const wide = wideOf(bytes);
  if (wide !== undefined) return readAs(wide, { by: 'bytes' }, bytes, slices);
  const { wellFormed, illFormed, macintosh, western } = await countForms(bytes, slices);
  const cut = illFormed === 1 && endsWithinLetter(bytes);
  if (illFormed === 0 || wellFormed >= illFormed || cut)
    return readAs('utf-8', { by: 'bytes' }, bytes, slices);
  const doubtOf = macintosh > western ? doubtOfBadGuess : doubtOfGuess;
  return readAs('windows-1252', { by: 'guess', doubtOf }, bytes, slices);
}

/** Charsets in which every byte is a letter: no text of theirs is UTF-8 by chance. */
const oneByte =
  /^(?:windows-?125\d|cp-?125\d|iso[-_]?8859[-_]?\d{1,2}|latin-?\d|l\d|macintosh|mac|us-ascii|ascii)$/i;

/** The file was cut off behind the first byte of a letter: a capital (`JosÃ`) is no end of a word in small letters. */
function endsWithinLetter(bytes: Uint8Array): boolean {
  const last = bytes[bytes.length - 1] ?? 0;
  return last >= 0xc2 && last < 0xdf && isSmall(bytes[bytes.length - 2]);
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

interface Forms {
  /** Letters beyond ASCII that are UTF-8, and bytes beyond ASCII that are not. */
  wellFormed: number;
  illFormed: number;
  /** Of the latter, letters of Mac Roman that are signs or capitals within a word else, and small letters of windows-1252. */
  macintosh: number;
  western: number;
}

async function countForms(bytes: Uint8Array, slices: Slices): Promise<Forms> {
  const forms: Forms = { wellFormed: 0, illFormed: 0, macintosh: 0, western: 0 };
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + slices.bytes, bytes.length);
    while (at < end) {
      const length = lengthAt(bytes, at);
      if (length === 0) {
        forms.illFormed += 1;
        if (isMacintosh(bytes, at)) forms.macintosh += 1;
        else if ((bytes[at] ?? 0) >= 0xdf) forms.western += 1;
      } else if (length > 1) forms.wellFormed += 1;
      at += Math.max(length, 1);
    }
    await slices.giveWay();
  }
  return forms;
}

const isSmall = (byte = 0) => byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte = 0) => isSmall(byte | 0x20);
/** é ü ä á à ç è ê å ø of Mac Roman. */
const ofMacintosh = new Set([0x8e, 0x9f, 0x8a, 0x87, 0x88, 0x8d, 0x8f, 0x90, 0x8c, 0xbf]);

/** Within a word, or at its end behind a small letter; what ends no word in windows-1252. */
function isMacintosh(bytes: Uint8Array, at: number): boolean {
  if (!ofMacintosh.has(bytes[at] ?? 0) || !isLetter(bytes[at - 1])) return false;
  const next = bytes[at + 1];
  return (
    isSmall(next) || (bytes[at] !== 0xbf && bytes[at] !== 0x87 && isSmall(bytes[at - 1]) && !isLetter(next))
  );
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
  { by, doubtOf = doubtOfKnown }: { readonly by: CsvEncoding['by']; readonly doubtOf?: DoubtOf },
  bytes: Uint8Array,
  slices: Slices,
): Promise<Letters> {
  const decoder = decoderOf(label);
  const encoding = { name: decoder.encoding, by };
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
