import { sentence } from '../../../domain/sentence.ts';
import type { LocalDate } from '../../../domain/values/time.ts';
import { dayAndTime } from './clock.ts';
import { monthNamed } from './months.ts';
import { quoted, type Reading } from './reading.ts';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Midnight behind a date is what spreadsheets add of their own. */
const midnight = /[T ](?:0{1,2}:00(?::00(?:[.,]0{1,9})?)?(?: ?(?:Z|UTC|\+00:?00|AM))?|12:00(?::00)? ?AM)$/i;
const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,.]? /i;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * A date as people and spreadsheets write it. What can be two dates is refused with both: day and month in figures that could be
 * either, and the day numbers of spreadsheets, which count from two beginnings.
 */
export function readDate(cell: string): Reading<LocalDate> {
  const text = cell
    .slice(0, 100)
    .normalize('NFKC')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const none = { fault: sentence('cell_not_a_date', { cell: quoted(cell) }) };
  if (text.length > 60) return none;
  const named = weekday.exec(text)?.[1]?.toLowerCase();
  const bare = text.replace(midnight, '').replace(weekday, '');
  const serial = /^(\d{5})(?:[.,]0+)?$/.exec(bare);
  if (serial !== null) return faultOfSerial(cell, Number(serial[1]));
  const readings = readingsOf(bare);
  if (readings.length === 0) return timeOf(cell, text) ?? none;
  const dates = [...new Set(readings.filter(isReal).map(textOf))];
  const [first] = dates;
  if (first === undefined) return { fault: sentence('cell_no_such_date', { cell: quoted(cell) }) };
  const [one, other] = dates.filter((date) => named === undefined || dayOf(date) === named);
  if (one === undefined)
    return { fault: sentence('cell_other_weekday', { cell: quoted(cell), date: first }) };
  if (other === undefined) return { value: one };
  return { fault: sentence('cell_two_dates', { cell: quoted(cell), one, other }) };
}

const dayOf = (date: LocalDate) => weekdays[new Date(date).getUTCDay()];

/** A day with a time behind it is no day alone. */
function timeOf(cell: string, text: string): Reading<LocalDate> | undefined {
  const timed = dayAndTime(text);
  if (timed === undefined || readingsOf(timed.day.replace(weekday, '')).length === 0) return undefined;
  return { fault: sentence('cell_has_time', { cell: quoted(cell) }) };
}

/** Everything that the figures and names of a text can mean, possible or not. */
function readingsOf(text: string): readonly Parts[] {
  const yearFirst =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) return [partsOf(yearFirst[1], yearFirst[3], yearFirst[4])];
  const figures = /^(\d{1,2})([-/. ]|\. )(\d{1,2})\2(\d{4}|\d{2})\.?$/.exec(text);
  if (figures !== null) {
    const [, first, by = '', second, year = ''] = figures;
    const dayFirst = partsOf(year, second, first);
    // Nobody writes the month first between points.
    if (by.startsWith('.')) return [dayFirst];
    const either = [dayFirst, partsOf(year, first, second)];
    // Between dashes, a year of two figures may just as well come first.
    return year.length === 2 && by === '-' ? [...either, partsOf(first, second, year)] : either;
  }
  return namedMonth(text);
}

function namedMonth(text: string): readonly Parts[] {
  const words = text
    .replaceAll(/(\d)(st|nd|rd|th|º|ª|er)\b/gi, '$1')
    .replaceAll(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$& ')
    .split(/[-/ ,.]+/)
    .filter((word) => word !== '' && !/^(?:of|de|do|the)$/i.test(word));
  if (words.length !== 3) return [];
  const [one = '', two = '', three = ''] = words;
  const month = monthNamed(one) ?? monthNamed(two);
  if (month === undefined || [one, two, three].filter((word) => /^\d{1,4}$/.test(word)).length !== 2)
    return [];
  if (monthNamed(one) !== undefined) return three.length === 3 ? [] : [partsOf(three, month, two)];
  return one.length === 4 ? [partsOf(one, month, three)] : [partsOf(three, month, one)];
}

type Figures = string | number | undefined;

/** A year of two figures is of this century, as long as that is a time to plan for. */
function partsOf(year: Figures, month: Figures, day: Figures): Parts {
  const short = String(year).length <= 2;
  return { year: short ? 2000 + Number(year) : Number(year), month: Number(month), day: Number(day) };
}

const textOf = ({ year, month, day }: Parts): LocalDate =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

function isReal({ year, month, day }: Parts): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Day numbers count from 1900 in most spreadsheets and from 1904 in some. */
function faultOfSerial(cell: string, days: number): Reading<LocalDate> {
  const from = (start: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10);
  const one = from(Date.UTC(1899, 11, 30));
  const other = from(Date.UTC(1904, 0, 1));
  return { fault: sentence('cell_day_number', { cell: quoted(cell), one, other }) };
}
