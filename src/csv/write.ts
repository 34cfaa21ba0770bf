import type { CsvLineDefuser, CsvLineWriter } from './port.ts';

/**
 * What a spreadsheet could take for a formula, some also behind blanks or in full width; the mark in front is taken off again when the
 * file is read.
 */
const formula = /^\s*[=+\-@＝＋－＠]/;
const needsQuotes = /["\r\n]|^\s|\s$/;

/**
 * A line that could not be told into cells, as it stood but for a mark in front of what a spreadsheet would take for a formula.
 * `="0123"` is only how spreadsheets keep a zero, and stays.
 */
export const defusedLine: CsvLineDefuser = (text, delimiter) => {
  const sign = delimiter.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const ends = `(?:$|${sign}|[\\r\\n])`;
  const within = `(?:(?!${sign})[^"\\r\\n])*`;
  const risky = new RegExp(
    `(^|${sign}|[\\r\\n])(?!="${within}"${ends})("?)((?:(?!${sign})[^\\S\\r\\n])*[=+\\-@＝＋－＠])`,
    'g',
  );
  return text.replaceAll(risky, "$1$2'$3");
};

export const writeCsvLine: CsvLineWriter = (cells, delimiter) =>
  cells
    .map((cell) => (formula.test(cell) ? `'${cell}` : cell))
    .map((cell) =>
      needsQuotes.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
