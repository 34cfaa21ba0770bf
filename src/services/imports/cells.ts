import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { type WeekDay, type WeeklyBlock, weekDays } from '../../domain/values/week.ts';

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
    return this.list(column).map((text) => readBlock(column, text));
  }
}

/** Days that may wrap (`sat-mon`) or stand alone, then hours. */
export function readBlock(column: string, text: string): WeeklyBlock {
  const parts = /^([a-z]{3})(?:-([a-z]{3}))?((?:,[a-z]{3})*)\s+(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/i.exec(
    text.trim(),
  );
  const wrong = () => invalid(column, sentence('cell_not_a_block', { cell: text.slice(0, 40) }));
  if (parts === null) throw wrong();
  const [, from = '', to, more = '', start = '', end = ''] = parts;
  const at = (day: string) => {
    const index = weekDays.indexOf(day.toLowerCase() as WeekDay);
    if (index < 0) throw wrong();
    return index;
  };
  const days: WeekDay[] = [];
  for (let day = at(from); ; day = (day + 1) % 7) {
    days.push(weekDays[day] as WeekDay);
    if (day === at(to ?? from)) break;
  }
  for (const day of more.split(',').filter((item) => item !== '')) days.push(weekDays[at(day)] as WeekDay);
  return { days: [...new Set(days)], from: start.padStart(5, '0'), to: end.padStart(5, '0') };
}
