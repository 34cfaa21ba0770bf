import { sentenceOf } from '../../domain/sentence.ts';
import type { CellFault, Column, ColumnContext, Columns, FileSetting } from './field.ts';
import { cellText } from './values/readers.ts';
import type { Reading } from './values/reading.ts';

/** What the cells of a row say, and what is wrong with the others. */
export interface ReadCells {
  /** By column; null takes away, absent is not spoken of. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
  /** The columns that the row speaks of, rightly or wrongly. */
  readonly spoken: ReadonlySet<string>;
}

/** Reads the cells of a row. An empty one says nothing; one with `-` takes away. */
export async function readCells(
  columns: Columns,
  cells: Readonly<Record<string, string>>,
  { signs, ...setting }: FileSetting,
): Promise<ReadCells> {
  const values: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const read = await readCell(name, column, cells[name] ?? '', { sign: signs[name], ...setting });
    if (read === undefined) continue;
    if ('fault' in read) faults.push({ column: name, sentence: read.fault });
    else values[name] = read.value;
  }
  const spoken = new Set([...Object.keys(values), ...faults.map(({ column }) => column)]);
  return { values, faults, spoken };
}

async function readCell(
  name: string,
  { required, lasting, read }: Column,
  cell: string,
  context: ColumnContext,
): Promise<Reading<unknown> | undefined> {
  const text = cellText(cell);
  if (text === undefined)
    return required
      ? { fault: sentenceOf(name === 'externalId' ? 'cell_of_no_key' : 'cell_empty') }
      : undefined;
  if (text === null) return required || lasting ? { fault: sentenceOf('cell_stays') } : { value: null };
  return 'fault' in text ? text : read(text.value, context);
}
