import { writeCsvLine } from '../../src/csv/write.ts';
import { type Check, headOf, type Session } from './session.ts';

/** Gives the rows with faults to the browser as a file, to be mended in a spreadsheet and chosen again. */
export function keepFaults(session: Session, { sources, rows }: Check, faulty: readonly number[]): void {
  const { headings } = headOf(session);
  const columns = Object.keys(sources);
  const lines = [
    writeCsvLine(
      columns.map((column) => headings[sources[column] ?? -1] || column),
      ',',
    ),
    ...faulty.flatMap((index) => {
      const row = rows[index];
      if (row === undefined) return [];
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
  const file = new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'faults.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
