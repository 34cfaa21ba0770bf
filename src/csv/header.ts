import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import type { Line, Lines } from './lines.ts';
import type { Pace } from './pace.ts';
import type { CsvAsked, CsvColumn, CsvLimits } from './port.ts';
import { split } from './split.ts';
import { unwrapped } from './unwrapped.ts';

/** The header of a file; columns without a name, and those left out on purpose, are undefined in `places`. */
export interface Header {
  readonly delimiter: string;
  readonly columns: readonly CsvColumn[];
  /** The column of each cell of a row; `''` for one that its sender left out. */
  readonly places: readonly (CsvColumn | undefined | '')[];
  /** Where the rows begin. */
  readonly next: number;
  readonly nextLine: number;
}

const delimiters = [',', ';', '\t'] as const;
/** Lines of titles that may stand above the header. */
const linesAbove = 40;
/** Bytes of a line that can be a header. */
const longestHeader = 16 * 1024;
/** Empty lines that may stand above, and their bytes. */
const emptyAbove = { lines: 1000, bytes: 256 * 1024 };
/** How much more work a byte of a header is than one of a row: each name is spelled out, and a sign of three bytes can be eighteen letters. */
const workOfByte = 8;

/** Letters and figures of a name; a remark in brackets, stars and letters that nobody sees are none of it. */
export function keyOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase();
  const bare = plain.replaceAll(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, '');
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters(bare) || letters(plain);
}

/**
 * Finds the header: the line, and the delimiter, by which most columns are known, below a line `sep=` and titles, giving way
 * between lines. Throws Problem `invalid` for a header that does not do.
 */
export async function readHeader(
  lines: Lines,
  asked: CsvAsked,
  limits: CsvLimits,
  pace: Pace,
): Promise<Header> {
  const names = namesOf(asked);
  const begin = separatorOf(lines);
  const first = firstLine(lines, begin);
  checkLength(lines, first, begin.delimiters, limits);
  let best: Candidate | undefined;
  for (const candidate of candidates(lines, first, begin.delimiters, limits)) {
    await pace.after(workOfByte * candidate.bytes);
    const known = candidate.cells.filter((cell) => cell.length <= 200 && names.has(keyOf(cell))).length;
    if (known > (best?.known ?? 0)) best = { ...candidate, known };
  }
  if (best === undefined)
    throw new Problem(
      'invalid',
      sentence('header_missing', { required: asked.required, known: asked.columns }),
    );
  if (best.cells.filter((cell) => keyOf(cell.slice(0, 200)) !== '').length > limits.columns)
    throw tooMany(limits);
  return headerOf(best, names, asked);
}

interface Candidate {
  readonly delimiter: string;
  readonly cells: readonly string[];
  readonly known: number;
  readonly bytes: number;
  readonly next: number;
  readonly nextLine: number;
}

/** A first line such as `sep=;`, as Excel wants it. */
function separatorOf(lines: Lines): { start: number; number: number; delimiters: readonly string[] } {
  const first = lines.at(0, 1);
  const said =
    first !== undefined && first.end < 20 ? /^"?sep=(.)"?[,;\t]*$/i.exec(lines.text(first).trim()) : null;
  const tab = first !== undefined && first.end < 20 && /^"?sep=\t/i.test(lines.text(first));
  if (first === undefined || (said === null && !tab)) return { start: 0, number: 1, delimiters };
  return { start: first.next, number: 2, delimiters: [said?.[1] ?? '\t'] };
}

/** The first line that holds more than blanks, delimiters and quotation marks. */
function firstLine(lines: Lines, { start, number }: { start: number; number: number }): Line {
  for (let line = lines.at(start, number); line !== undefined; line = lines.at(line.next, line.number + 1)) {
    if (line.number - number >= emptyAbove.lines || line.start > emptyAbove.bytes)
      throw new Problem('invalid', sentence('header_far', { from: number, to: line.number - 1 }));
    if (line.end - line.start > longestHeader || /[^,;\t"\s]/.test(lines.text(line))) return line;
  }
  throw new Problem('invalid', 'file_empty');
}

function checkLength(lines: Lines, line: Line, by: readonly string[], limits: CsvLimits): void {
  if (line.end - line.start <= longestHeader) return;
  const start = lines.text({ ...line, end: line.start + longestHeader });
  if (by.some((delimiter) => start.split(delimiter).length > limits.columns)) throw tooMany(limits);
  throw new Problem('invalid', sentence('header_too_long', { line: line.number }));
}

const tooMany = ({ columns }: CsvLimits) =>
  new Problem('invalid', sentence('columns_too_many', { most: columns }));

function* candidates(
  lines: Lines,
  first: Line,
  by: readonly string[],
  limits: CsvLimits,
): Generator<Candidate> {
  let line: Line | undefined = first;
  for (let count = 0; line !== undefined && count < linesAbove; count += 1) {
    if (line.end - line.start <= longestHeader)
      for (const delimiter of by) {
        const candidate = candidateAt(lines, line, delimiter, limits);
        if (candidate !== undefined) yield candidate;
      }
    line = lines.at(line.next, line.number + 1);
  }
}

/** A header may run over a few lines: names are broken to keep columns narrow. */
function candidateAt(lines: Lines, line: Line, delimiter: string, limits: CsvLimits): Candidate | undefined {
  let last = line;
  let read = split(lines.text(line), delimiter, 3 * limits.columns);
  while (read.state === 'open') {
    const next = lines.at(last.next, last.number + 1);
    if (next === undefined || next.end - line.start > longestHeader || next.number - line.number > linesAbove)
      return undefined;
    read = split(` ${lines.text(next)}`, delimiter, 3 * limits.columns, read);
    last = next;
  }
  if (read.state === 'broken') return undefined;
  const bytes = last.end - line.start;
  return { delimiter, cells: read.cells, known: 0, bytes, next: last.next, nextLine: last.number + 1 };
}

/**
 * Columns by the keys of what they may be called; `''` for what is left out. What a mapping points to is one of the known columns,
 * whatever else the mapping makes of a heading of that name.
 */
function namesOf({ columns, mapping = {} }: CsvAsked): ReadonlyMap<string, string> {
  const known = new Map(columns.map((column) => [keyOf(column), column]));
  const names = new Map(known);
  for (const [heading, said] of Object.entries(mapping)) {
    const column = said === '' ? '' : known.get(keyOf(said));
    if (column === undefined)
      throw new Problem(
        'invalid',
        sentence('mapping_unknown', { column: said.slice(0, 60), known: columns }),
      );
    names.set(keyOf(heading), column);
  }
  return names;
}

function headerOf(found: Candidate, names: ReadonlyMap<string, string>, asked: CsvAsked): Header {
  const { delimiter, next, nextLine } = found;
  checkMapping(found, asked);
  const unknown: string[] = [];
  const places = found.cells.map((cell) => {
    const name = unwrapped(cell).replaceAll(/\s+/g, ' ').slice(0, 100);
    if (keyOf(name) === '') return undefined;
    const column = names.get(keyOf(name));
    if (column === undefined) unknown.push(name);
    return column === undefined || column === '' ? '' : { column, name };
  });
  if (unknown.length > 0)
    throw new Problem(
      'invalid',
      sentence('columns_unknown', { columns: unknown.join(', ').slice(0, 300), known: asked.columns }),
    );
  const columns = places.filter((place) => place !== undefined && place !== '');
  checkOnce(columns);
  const missing = asked.required.filter((name) => !columns.some(({ column }) => column === name));
  if (missing.length > 0) throw new Problem('invalid', sentence('columns_missing', { columns: missing }));
  while (places.at(-1) === undefined && places.length > 0) places.pop();
  return { delimiter, columns, places, next, nextLine };
}

function checkOnce(columns: readonly CsvColumn[]): void {
  const seen = new Map<string, string>();
  for (const { column, name } of columns) {
    const before = seen.get(column);
    if (before !== undefined)
      throw new Problem(
        'invalid',
        before === name
          ? sentence('column_twice', { column })
          : sentence('column_twice_by_names', { column, one: before, other: name }),
      );
    seen.set(column, name);
  }
}

function checkMapping({ cells }: Candidate, { mapping = {} }: CsvAsked): void {
  const there = new Set(cells.map(keyOf).filter((key) => key !== ''));
  const heading = Object.keys(mapping).find((one) => !there.has(keyOf(one)));
  if (heading !== undefined)
    throw new Problem('invalid', sentence('mapping_of_nothing', { heading: heading.slice(0, 60) }));
}
