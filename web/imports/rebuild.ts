import { plainHeading } from './headings.ts';
import type { SheetRow, Sources } from './rows.ts';
import type { Head } from './sheet.ts';

/** A file as it is sent: the taken columns alone, each row on the line on which it stood. */
export interface BuiltFile {
  readonly text: string;
  /** What each heading stands for. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Which row begins on a line of what is sent. */
  readonly rowAtLine: ReadonlyMap<number, number>;
  /** The number of a row as the server counts below the header. */
  readonly numberOf: ReadonlyMap<number, number>;
  readonly rows: number;
}

const inQuotes = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Writes what is to be sent. Headings stay as the sheet has them, so that the report speaks of the sheet; one that stands twice, or
 * says nothing, gets a number.
 */
export function buildFile(
  head: Pick<Head, 'line' | 'headings'>,
  sources: Sources,
  rows: readonly SheetRow[],
  isSent: (index: number) => boolean,
): BuiltFile {
  const columns = Object.keys(sources);
  const used = new Set<string>();
  const headings = columns.map((column) => {
    const own = head.headings[sources[column] ?? -1] ?? '';
    let heading = plainHeading(own) === '' ? column : own;
    for (let nth = 2; used.has(plainHeading(heading)); nth += 1) heading = `${own || column} ${nth}`;
    used.add(plainHeading(heading));
    return heading;
  });
  const parts: string[] = [];
  let line = 1;
  const put = (text: string) => {
    parts.push(text);
    line += text.split('\n').length;
  };
  while (line < head.line) put('');
  put(headings.map((heading) => inQuotes(heading.replaceAll('\n', ' '))).join(','));
  const rowAtLine = new Map<number, number>();
  const numberOf = new Map<number, number>();
  let number = 0;
  for (const [index, row] of rows.entries()) {
    if (row.text !== undefined || !isSent(index)) continue;
    while (line < row.line) {
      put('');
      number += 1;
    }
    number += 1;
    rowAtLine.set(line, index);
    numberOf.set(index, number);
    put(columns.map((column) => inQuotes(row.cells[column] ?? '')).join(','));
  }
  const mapping = Object.fromEntries(columns.map((column, at) => [headings[at] ?? column, column]));
  return { text: `${parts.join('\n')}\n`, mapping, rowAtLine, numberOf, rows: rowAtLine.size };
}
