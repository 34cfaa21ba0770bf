import type { CsvLineWriter } from './port.ts';

/** What a spreadsheet would take for a formula; the mark in front is taken off again when the file is read. */
const formula = /^[=+\-@]/;
const needsQuotes = /["\r\n]|^\s|\s$/;

export const writeCsvLine: CsvLineWriter = (cells, delimiter) =>
  cells
    .map((cell) => (formula.test(cell) ? `'${cell}` : cell))
    .map((cell) =>
      needsQuotes.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
