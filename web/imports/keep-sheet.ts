import { defusedLine, writeCsvLine } from '../../src/csv/write.ts';
import { type Check, headOf, type Session } from './session.ts';

/** Separators that spreadsheets find without being told. */
const found: readonly string[] = [',', ';', '\t'];

/**
 * Some of the rows as a file, under the headings of the sheet and with its separator, to be mended in a spreadsheet and chosen again.
 * Nothing in it runs there, in a line that could not be told into cells neither.
 */
export function sheetOf(session: Session, { sources, rows }: Check, some: readonly number[]): string {
  const { headings, delimiter } = headOf(session);
  const columns = Object.keys(sources);
  const lines = [
    ...(found.includes(delimiter) ? [] : [`sep=${delimiter}`]),
    writeCsvLine(
      columns.map((column) => headings[sources[column] ?? -1] || column),
      delimiter,
    ),
    ...some.flatMap((index) => {
      const row = rows[index];
      // Headings that came again are none of the rows.
      if (row === undefined || row.faults.some(({ key }) => key === 'row_is_header')) return [];
      if (row.text !== undefined) return defusedLine(row.text, delimiter);
      return writeCsvLine(
        columns.map((column) => row.cells[column] ?? ''),
        delimiter,
      );
    }),
  ];
  // The mark in front tells spreadsheets that these are the letters of UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Gives a file to whoever sits at the browser. */
export function saveSheet(name: string, text: string): void {
  const file = new Blob([text], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
