import type { CsvFile } from '../../csv/port.ts';
import { apart } from './values/money.ts';
import { createDecimalSigns, type DecimalSign } from './values/number.ts';

/** Columns of numbers; each decides by all its cells how a cell is meant that could be two numbers. */
const numberColumns = [
  'birthYear',
  'hoursMax',
  'hoursMin',
  'lat',
  'lon',
  'maxMinutes',
  'openings',
  'wageFloor',
  'wageMax',
  'wageMin',
];

/** The decimal sign of each column of numbers, where its cells tell one. Goes once through the file, in slices. */
export async function numberSignsOf(
  file: CsvFile,
): Promise<Readonly<Record<string, DecimalSign | undefined>>> {
  const there = numberColumns.filter((name) => file.header.some(({ column }) => column === name));
  const signs = there.map((column) => ({ column, told: createDecimalSigns() }));
  if (signs.length === 0) return {};
  for await (const record of file.records()) {
    if (!('cells' in record)) continue;
    for (const { column, told } of signs) told.note(apart(record.cells[column] ?? '').figures);
  }
  return Object.fromEntries(signs.map(({ column, told }) => [column, told.sign()]));
}
