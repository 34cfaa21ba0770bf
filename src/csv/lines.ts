/** A line of a file: where it starts and ends, without its break, and where the next one starts. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

export interface Lines {
  /** The line that starts at a place and has a number; undefined behind the last one. */
  at(start: number, number: number): Line | undefined;
  text(line: Line): string;
}

const lf = 0x0a;
const cr = 0x0d;

/**
 * The lines of UTF-8 bytes, ended by LF, CRLF or CR. Each search goes on where an earlier one ended, so that all lines together
 * cost one way through the file, whatever it holds.
 */
export function createLines(bytes: Uint8Array): Lines {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const nextLf = createSearch(bytes, lf);
  const nextCr = createSearch(bytes, cr);
  return {
    at(start, number) {
      if (start >= bytes.length) return undefined;
      const end = Math.min(nextLf(start), nextCr(start));
      const broken = bytes[end] === cr && bytes[end + 1] === lf ? 2 : 1;
      return { number, start, end, next: Math.min(end + broken, bytes.length) };
    },
    text: ({ start, end }) => decoder.decode(bytes.subarray(start, end)),
  };
}

/** Where a byte is found from a place on; the end of the bytes when nowhere. */
function createSearch(bytes: Uint8Array, wanted: number): (from: number) => number {
  let from = 0;
  let found = -1;
  return (start) => {
    if (start < from || start > found) {
      from = start;
      const at = bytes.indexOf(wanted, start);
      found = at === -1 ? bytes.length : at;
    }
    return found;
  };
}
