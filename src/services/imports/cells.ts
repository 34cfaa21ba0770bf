import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { readBlock, type WeeklyBlock } from '../../domain/values/week.ts';

/** Reads cells of one row by column; an empty cell is an absent one. Throws Problem `invalid` for one it cannot read. */
export class Cells {
  readonly #row: Readonly<Record<string, string>>;
  readonly #decimalComma: boolean;

  constructor(row: Readonly<Record<string, string>>, decimalComma: boolean) {
    this.#row = row;
    this.#decimalComma = decimalComma;
  }

  text(column: string): string | undefined {
    const value = this.#row[column];
    return value === undefined || value === '' ? undefined : value;
  }

  needed(column: string): string {
    const value = this.text(column);
    if (value === undefined) throw invalid(column, 'cell_empty');
    return value;
  }

  list(column: string): string[] {
    return (this.text(column) ?? '')
      .split('|')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  number(column: string): number | undefined {
    const value = this.text(column);
    if (value === undefined) return undefined;
    const plain = this.#decimalComma ? value.replace(',', '.') : value;
    if (!/^-?\d+(\.\d+)?$/.test(plain))
      throw invalid(column, sentence('cell_not_a_number', { cell: value.slice(0, 40) }));
    return Number(plain);
  }

  /** An amount in major units (12.50) as integer minor units. */
  minor(column: string): number | undefined {
    const value = this.number(column);
    return value === undefined ? undefined : Math.round(value * 100);
  }

  /** `mon-fri 08:00-18:00|sat 09:00-12:00` */
  blocks(column: string): WeeklyBlock[] {
    return this.list(column).map((text) => blockIn(column, text));
  }
}

/** Throws Problem `invalid` at the column when the text is no such hours. */
export function blockIn(column: string, text: string): WeeklyBlock {
  const block = readBlock(text);
  if (block === undefined) throw invalid(column, sentence('cell_not_a_block', { cell: text.slice(0, 40) }));
  return block;
}
