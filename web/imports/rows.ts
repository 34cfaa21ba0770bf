import { createPace } from '../../src/csv/pace.ts';
import type { CsvFault, CsvRecord } from '../../src/csv/port.ts';
import { recordsOf } from '../../src/csv/records.ts';
import { split } from '../../src/csv/split.ts';
import { unwrapped } from '../../src/csv/unwrapped.ts';
import { writeCsvLine } from '../../src/csv/write.ts';
import { spanning } from './columns.ts';
import { type Head, limits, type OpenedFile, slices } from './sheet.ts';
import { isOtherHeader, type SeenRow, strangeRows } from './strange-rows.ts';

/** What the page itself sees wrong with a row, before anything is sent. */
export interface LocalFault {
  /** Empty for the whole row. */
  readonly column: string;
  /** The key of what is said: a word of the reader, or one of ours. */
  readonly key: string;
}

/** A row of the sheet, as far as its columns are taken. */
export interface SheetRow {
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly LocalFault[];
  /** Of a row that cannot be told into cells: the line as it stands. It is not sent. */
  readonly text?: string;
}

/** Which heading each column is read from, by place. */
export type Sources = Readonly<Record<string, number>>;

/** Faults after which the cells are known all the same. */
const ofCells = /^(letters_|cell_too_long|cell_without_column)/;

/** Reads the rows of a sheet below its header. Only the columns that are taken are kept of them. */
export async function readRows(
  { lines, doubtOf }: OpenedFile,
  head: Head,
  sources: Sources,
  most = limits.rows,
): Promise<{ readonly rows: readonly SheetRow[]; readonly more: boolean }> {
  const name = (place: number) => `${place}`;
  // One that is left out is read, too, as it may run over lines: nothing of it is kept, and the row stays whole.
  const own = head.joins === undefined ? head.headings : head.headings.slice(0, -1);
  const columns = own.map((heading, place) => ({
    column: name(place),
    name: heading || name(place),
  }));
  const header = { ...head, places: columns, columns };
  // Of any cell several lines are read here, so that a line break can be taken out where none may stand.
  const rules = {
    ...{ header, limits, doubtOf, spanning: columns.map(({ column }) => column) },
    key: name(sources.externalId ?? 0),
  };
  const rows: SheetRow[] = [];
  const seen: SeenRow[] = [];
  let other = false;
  for await (const record of recordsOf(lines, rules, createPace(slices))) {
    if (rows.length >= most) return { rows: withDoubts(rows, seen, sources), more: true };
    const cells = 'cells' in record ? columns.map(({ column }) => record.cells[column] ?? '') : undefined;
    if (isHeaderAgain(record)) other = false;
    const begins = cells !== undefined && isOtherHeader(cells);
    other ||= begins;
    const row =
      other && cells !== undefined
        ? ofOther(record.line, cells, head, begins ? 'row_is_other_header' : 'row_of_other_table')
        : rowOf(record, sources, head);
    // Nothing of what is taken stands in it.
    if (row.text === undefined && Object.values(row.cells).every((cell) => cell === '')) continue;
    rows.push(row);
    seen.push({ line: record.line, cells: cells ?? [] });
  }
  return { rows: withDoubts(rows, seen, sources), more: false };
}

const isHeaderAgain = (record: CsvRecord) =>
  'faults' in record && record.faults.some(({ sentence }) => sentence.key === 'row_is_header');

const ofOther = (line: number, cells: readonly string[], { delimiter }: Head, key: string): SheetRow => ({
  ...{ line, cells: {}, faults: [{ column: '', key }] },
  text: writeCsvLine(cells, delimiter),
});

/** Rows that most likely are none have a fault in their first cell, so that they are not sent unless somebody says so. */
function withDoubts(
  rows: readonly SheetRow[],
  seen: readonly SeenRow[],
  sources: Sources,
): readonly SheetRow[] {
  const strange = strangeRows(seen);
  return rows.map((row, at) => {
    const key = strange.get(at);
    if (key === undefined || row.text !== undefined) return row;
    const column = Object.keys(sources).find((name) => row.cells[name] !== '') ?? '';
    return { ...row, faults: [...row.faults, { column, key }] };
  });
}

function rowOf(record: CsvRecord, sources: Sources, head: Head): SheetRow {
  const { line } = record;
  if ('cells' in record)
    return withCells(
      line,
      joined(head, (place) => record.cells[place] ?? ''),
      sources,
      [],
    );
  const faults = record.faults;
  if (!faults.every(({ sentence }) => ofCells.test(sentence.key)) || record.text === '')
    return { line, cells: {}, faults: faults.map((one) => localOf(one, sources)), text: record.text };
  const cells = cellsOf(record.text, head.delimiter);
  return withCells(
    line,
    joined(head, (place) => unwrapped(cells[place] ?? '')),
    sources,
    faults.map((one) => localOf(one, sources)),
  );
}

/** The cells of a row by place, that of a whole name among them. */
const joined =
  ({ headings, joins }: Head, at: (place: number) => string) =>
  (place: number) =>
    joins === undefined || place !== headings.length - 1
      ? at(place)
      : joins
          .map(at)
          .filter((half) => half !== '')
          .join(' ');

function withCells(
  line: number,
  at: (place: number) => string,
  sources: Sources,
  faults: readonly LocalFault[],
): SheetRow {
  const cells = Object.fromEntries(Object.entries(sources).map(([column, place]) => [column, at(place)]));
  const broken = Object.keys(cells).filter(
    (column) => !spanning.includes(column) && (cells[column] ?? '').includes('\n'),
  );
  for (const column of broken) cells[column] = (cells[column] ?? '').replaceAll(/\s*\n\s*/g, ' ');
  return {
    line,
    cells,
    faults: [...faults, ...broken.map((column) => ({ column, key: 'cell_lines_joined' }))],
  };
}

const localOf = ({ column, sentence }: CsvFault, sources: Sources): LocalFault => ({
  column: Object.entries(sources).find(([, place]) => `${place}` === column)?.[0] ?? '',
  key: sentence.key,
});

function cellsOf(text: string, delimiter: string): readonly string[] {
  const [first = '', ...others] = text.split('\n');
  let read = split(first, delimiter, 3 * limits.columns);
  for (const line of others) read = split(`\n${line}`, delimiter, 3 * limits.columns, read);
  return read.cells;
}
