import { sentence } from '../../../domain/sentence.ts';
import { readDate } from './date.ts';
import { type DecimalSign, readNumber } from './number.ts';
import { quoted, type Reading } from './reading.ts';

/** When somebody was born, as far as it is kept: never the day. */
export interface BirthSaid {
  readonly year: number;
  /** Where a whole date says it. */
  readonly month?: number;
}

const bounds = { least: 1900, most: 2100, whole: true };
/** Anything written in the way of a date, by its last group of figures or its first. */
const dateLike =
  /^(?:\d{4}[-/ ]\d{1,2}|\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|.{1,40}[-./ ]\d{2}|.{1,40}[-./ ]\d{4})$/;
const midnight = /[T ]0?0:00(?::00(?:[.,]0+)?)?Z?$/;

/**
 * A year of birth, `1990`, or a date of birth, of which year and month are kept: `12.03.1979`, `1979-03`, `3 April 1979`. A day that never was is refused: it
 * was mistyped, and nobody knows where.
 */
export function readBirth(cell: string, sign: DecimalSign | undefined): Reading<BirthSaid> {
  const text = cell.normalize('NFKC').replaceAll(/\s+/g, ' ').replace(midnight, '').trim();
  if (!dateLike.test(text)) {
    const year = readNumber(text, sign, bounds);
    if ('value' in year) return { value: { year: year.value } };
    return year.fault.key === 'cell_out_of_range' ? year : notAYear(cell);
  }
  const [year] = /^\d{4}|\d{4}$/.exec(text) ?? [];
  if (year === undefined) return { fault: sentence('cell_of_short_year', { cell: quoted(cell) }) };
  const read = readNumber(year, undefined, bounds);
  if ('fault' in read) return read;
  const date = readDate(/^\d{4}[-/ ]\d{1,2}$/.test(text) ? `${text}${text[4]}01` : text);
  if ('value' in date) return { value: { year: read.value, month: Number(date.value.slice(5, 7)) } };
  // The month is left out where the date can be read in two ways, or in none.
  return date.fault.key === 'cell_no_such_date' ? date : { value: { year: read.value } };
}

const notAYear = (cell: string) => ({ fault: sentence('cell_not_a_year', { cell: quoted(cell) }) });
