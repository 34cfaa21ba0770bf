import { writeCsvLine } from '../../src/csv/write.ts';
import { type Check, headOf, type Session } from './session.ts';

/** Some of the rows as a file, under the headings of the sheet, to be mended in a spreadsheet and chosen again. */
export function sheetOf(session: Session, { sources, rows }: Check, some: readonly number[]): string {
  const { headings } = headOf(session);
  const columns = Object.keys(sources);
  const lines = [
    writeCsvLine(
      columns.map((column) => headings[sources[column] ?? -1] || column),
      ',',
    ),
    ...some.flatMap((index) => {
      const row = rows[index];
      // Headings that came again are none of the rows.
      if (row === undefined || row.faults.some(({ key }) => key === 'row_is_header')) return [];
      return (
        row.text ??
        writeCsvLine(
          columns.map((column) => row.cells[column] ?? ''),
          ',',
        )
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
