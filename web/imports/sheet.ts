import type { DoubtOf } from '../../src/csv/doubt.ts';
import { lettersOf } from '../../src/csv/letters.ts';
import { createLines, type Lines } from '../../src/csv/lines.ts';
import { readFrom } from '../../src/csv/reading.ts';
import { unwrapped } from '../../src/csv/unwrapped.ts';
import { guessColumns, guessKind, halfNames } from './guessing.ts';

/** What no sheet is read beyond, as the server has it. */
export const limits = { bytes: 10 * 1024 * 1024, columns: 100, rows: 50_000, cell: 10_000, line: 256 * 1024 };
const linesLooked = 40;

/** The letters of a chosen file; they are held here alone, and gone with the page. */
export interface OpenedFile {
  readonly name: string;
  readonly lines: Lines;
  readonly doubtOf: DoubtOf;
}

/** A line that can be the header: what stands in it, and where the rows begin. */
export interface Head {
  readonly line: number;
  readonly delimiter: string;
  readonly headings: readonly string[];
  /** Of two columns that each hold half of a name: their places. The last heading is that of both, joined. */
  readonly joins?: readonly [number, number] | undefined;
  readonly next: number;
  readonly nextLine: number;
}

/** Why a file is not read at all; the words stand in the sheet of words under this key. */
export class FileRefused extends Error {
  readonly key:
    | 'file_workbook'
    | 'file_document'
    | 'file_picture'
    | 'file_packed'
    | 'file_large'
    | 'file_empty'
    | 'file_one_column';
  constructor(key: FileRefused['key']) {
    super(key);
    this.key = key;
  }
}

/** Lets the page paint and answer between two slices of a long reading. */
const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve));
export const slices = { bytes: 64 * 1024, lines: 400, giveWay };

const beginnings = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], key: 'file_workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], key: 'file_workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], key: 'file_document' },
  { bytes: [0x1f, 0x8b], key: 'file_packed' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], key: 'file_picture' },
  { bytes: [0xff, 0xd8, 0xff], key: 'file_picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], key: 'file_picture' },
] as const;

/** Reads the letters of a file. Throws FileRefused for what is no text. */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const known = beginnings.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) throw new FileRefused(known.key);
  // What programs call .xls is often the table of a web page.
  if (/^\s*<(html|!doctype|\?xml|table|meta)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 200))))
    throw new FileRefused('file_workbook');
  if (bytes.length > limits.bytes) throw new FileRefused('file_large');
  const { bytes: text, doubtOf } = await lettersOf(bytes, undefined, slices);
  return { name, lines: createLines(text), doubtOf };
}

/** The lines that can be the header: those of the first that are not empty, each by the sign that parts most cells. */
export function headsOf({ lines }: OpenedFile): readonly Head[] {
  const heads: Head[] = [];
  let line = lines.at(0, 1);
  let separators: readonly string[] = [',', ';', '\t'];
  const said = line && line.end < 20 ? /^"?sep=(.)"?/i.exec(lines.text(line).trim()) : null;
  if (line !== undefined && said !== null) {
    separators = [said[1] ?? ','];
    line = lines.at(line.next, line.number + 1);
  }
  for (let empty = 0; line !== undefined && heads.length < linesLooked && empty < 1000; ) {
    if (line.end - line.start > 16 * 1024) break;
    if (!/[^,;\t"\s]/.test(lines.text(line))) {
      empty += 1;
      line = lines.at(line.next, line.number + 1);
      continue;
    }
    const from = line;
    const read = separators.map((delimiter) => ({
      delimiter,
      reading: readFrom(lines, from, { delimiter, most: 3 * limits.columns, ahead: 16 * 1024 }),
    }));
    const filled = ({ reading }: (typeof read)[number]) =>
      reading.split.state === 'whole' ? reading.split.cells.filter((cell) => cell.trim() !== '').length : 0;
    const wide = ({ reading }: (typeof read)[number]) => reading.split.cells.length;
    const [best] = [...read].sort((one, other) => filled(other) - filled(one) || wide(other) - wide(one));
    if (best === undefined) break;
    const { last, split } = best.reading;
    const headings = split.cells.map((cell) => unwrapped(cell).replaceAll(/\s+/g, ' ').slice(0, 100));
    while (headings.at(-1) === '') headings.pop();
    const joins = halfNames(headings);
    if (joins !== undefined) headings.push(joins.map((place) => headings[place]).join(' + '));
    heads.push({
      joins,
      ...{ line: line.number, delimiter: best.delimiter, headings },
      ...{ next: last.next, nextLine: last.number + 1 },
    });
    line = lines.at(last.next, last.number + 1);
  }
  if (heads.length === 0) throw new FileRefused('file_empty');
  return heads;
}

/** Which of them most likely is: the one that names most columns, else the first that is as wide as what follows. */
export function guessHead(heads: readonly Head[]): number {
  const known = heads.map(
    ({ headings }) => guessColumns(guessKind(headings), headings).filter((column) => column !== '').length,
  );
  const most = Math.max(...known);
  if (most > 1) return known.indexOf(most);
  const widest = Math.max(...heads.slice(0, 10).map(({ headings }) => headings.length));
  return Math.max(
    0,
    heads.findIndex(({ headings }) => headings.length === widest),
  );
}
