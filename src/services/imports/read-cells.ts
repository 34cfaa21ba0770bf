import { type Sentence, sentenceOf } from '../../domain/sentence.ts';
import type { CellFault, Column, Columns } from './field.ts';
import type { CellSetting } from './setting.ts';

/** What the cells of a row say, and what is wrong with the others. */
export interface ReadCells {
  /** By column; null takes away, absent is not spoken of. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
  /** The columns that the row speaks of, rightly or wrongly. */
  readonly spoken: ReadonlySet<string>;
}

/** A cell that says that what stands there is to go. */
const takesAway = '-';

/** Reads the cells of a row. An empty one says nothing; one with `-` takes away. */
export async function readCells(
  columns: Columns,
  cells: Readonly<Record<string, string>>,
  setting: CellSetting,
): Promise<ReadCells> {
  const values: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const read = await readCell(column, cells[name] ?? '', setting);
    if (read === undefined) continue;
    if ('fault' in read) faults.push({ column: name, sentence: read.fault });
    else values[name] = read.value;
  }
  const spoken = new Set([...Object.keys(values), ...faults.map(({ column }) => column)]);
  return { values, faults, spoken };
}

async function readCell(
  { required, lasting, read }: Column,
  text: string,
  setting: CellSetting,
): Promise<{ readonly value: unknown } | { readonly fault: Sentence } | undefined> {
  if (text === '') return required ? { fault: sentenceOf('cell_empty') } : undefined;
  if (text !== takesAway) return read(text, setting);
  return required || lasting ? { fault: sentenceOf('cell_stays') } : { value: null };
}
