import { sentence } from '../../../domain/sentence.ts';
import { quoted, type Reading } from './reading.ts';

/** The sign between whole and part of the numbers of a column, where its cells tell. */
export type DecimalSign = '.' | ',';

/** What a column takes; a reading outside is none. */
export interface NumberRules {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly whole?: boolean | undefined;
  /** Words that may follow, such as `min`. */
  readonly unit?: RegExp | undefined;
}

/** A number in decimal figures, exactly as written: no binary fraction is in between. */
export interface Decimal {
  readonly whole: string;
  readonly part: string;
  readonly negative: boolean;
}

/** All that a text can mean as a number: none, one, or two where a sign may group or part. */
interface Meanings {
  readonly readings: readonly Decimal[];
  /** The sign that parts whole and part by this cell alone. */
  readonly tells: DecimalSign | undefined;
}

const longest = 40;
const groupedBy3 = (parts: readonly string[]) =>
  /^\d{1,3}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => /^\d{3}$/.test(part));
/** 1,00,000: by twos, and three at the end. */
const groupedBy2 = (parts: readonly string[]) =>
  parts.length > 2 &&
  /^\d{1,2}$/.test(parts[0] ?? '') &&
  parts.slice(1, -1).every((part) => /^\d{2}$/.test(part)) &&
  /^\d{3}$/.test(parts.at(-1) ?? '');

function meaningsOf(given: string): Meanings {
  const none: Meanings = { readings: [], tells: undefined };
  if (given.length > longest) return none;
  const text = given.normalize('NFKC').trim().replace(/^[−–]/, '-');
  const shape = /^([+-]?)\s?(\d[\d.,'’ ]*)$/.exec(text);
  if (shape === null) return none;
  const negative = shape[1] === '-';
  const spaced = (shape[2] ?? '').trim();
  const groups = spaced.split(/[ '’]/);
  const loose = groups.length > 1;
  const [tail = ''] = groups.slice(-1);
  const figures = /^\d+/.exec(tail)?.[0] ?? '';
  if (loose && !groupedBy3([...groups.slice(0, -1), figures])) return none;
  const body = groups.join('');
  const decimal = (whole: string, part: string): Decimal => ({ whole, part, negative });
  const signs = [...body].filter((letter) => letter === '.' || letter === ',');
  const [first, second] = signs;
  if (first === undefined) return { readings: [decimal(body, '')], tells: undefined };
  const last = signs.at(-1) ?? first;
  const parts = body.split(/[.,]/);
  if (parts.some((part) => part === '')) return none;
  const part = parts.at(-1) ?? '';
  const tells = last === ',' ? ',' : '.';
  if (second === undefined) {
    const [whole = ''] = parts;
    const may = !loose && part.length === 3 && whole.length <= 3 && !whole.startsWith('0');
    const parted = decimal(whole, part);
    return may
      ? { readings: [decimal(whole + part, ''), parted], tells: undefined }
      : { readings: [parted], tells };
  }
  const mixed = signs.some((sign) => sign !== last);
  if (loose) return none;
  if (!mixed) {
    const other = last === ',' ? '.' : ',';
    const grouped = groupedBy3(parts) || (last === ',' && groupedBy2(parts));
    return grouped ? { readings: [decimal(parts.join(''), '')], tells: other } : none;
  }
  const above = parts.slice(0, -1);
  const once = signs.filter((sign) => sign === last).length === 1;
  if (!once || !(groupedBy3(above) || (last === '.' && groupedBy2(above)))) return none;
  return { readings: [decimal(above.join(''), part)], tells };
}

/** What the cells of a column tell of its decimal sign; undefined while they say nothing, or different things. */
export function createDecimalSigns(): { note(cell: string): void; sign(): DecimalSign | undefined } {
  const told = new Set<DecimalSign>();
  return {
    note(cell) {
      const { tells } = meaningsOf(cell);
      if (tells !== undefined) told.add(tells);
    },
    sign: () => (told.size === 1 ? [...told][0] : undefined),
  };
}

const numberOf = ({ whole, part, negative }: Decimal) =>
  Number(`${negative ? '-' : ''}${whole}.${part || '0'}`);

/** As a sentence says it: 24500, 24.5. */
const shown = (decimal: Decimal) => String(numberOf(decimal));

/** A number in the form of any country, exactly. What can be two numbers is refused with both, unless the column decides. */
export function readDecimal(
  cell: string,
  sign: DecimalSign | undefined,
  rules: NumberRules = {},
): Reading<Decimal> {
  const text = rules.unit === undefined ? cell : cell.replace(rules.unit, '').trim();
  const { readings } = meaningsOf(text);
  if (readings.length === 0) return { fault: noNumber(cell, text) };
  const within = readings.filter((decimal) => isWithin(decimal, rules));
  const [grouped, parted] = within;
  // What the column says is meant, though it may be too fine.
  const meant =
    sign === undefined || grouped === undefined || parted === undefined
      ? within
      : [text.includes(sign) ? parted : grouped];
  const [one, other] = meant.filter((decimal) => isFine(decimal, rules));
  if (one === undefined) return { fault: faultOf(quoted(cell), readings, rules) };
  if (other === undefined) return { value: one };
  return {
    fault: sentence('cell_two_numbers', { cell: quoted(cell), one: shown(one), other: shown(other) }),
  };
}

/** The same as a number of JavaScript. */
export function readNumber(
  cell: string,
  sign: DecimalSign | undefined,
  rules: NumberRules = {},
): Reading<number> {
  const read = readDecimal(cell, sign, rules);
  return 'fault' in read ? read : { value: numberOf(read.value) };
}

/** `20-30` in a column that takes one number says what to do with each. */
function noNumber(cell: string, text: string) {
  const [, one, other] =
    /^(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:[-‐-―−/]|to|bis)\s*(\d{1,6}(?:[.,]\d{1,2})?)$/i.exec(text) ?? [];
  return one === undefined || other === undefined
    ? sentence('cell_not_a_number', { cell: quoted(cell) })
    : sentence('cell_of_two_numbers', { cell: quoted(cell), one, other });
}

function isWithin(decimal: Decimal, { least, most }: NumberRules): boolean {
  const value = numberOf(decimal);
  return value >= (least ?? Number.NEGATIVE_INFINITY) && value <= (most ?? Number.MAX_SAFE_INTEGER);
}

const isFine = ({ part }: Decimal, { whole }: NumberRules) => whole !== true || /^0*$/.test(part);

function faultOf(cell: string, readings: readonly Decimal[], rules: NumberRules) {
  if (readings.some((decimal) => isWithin(decimal, rules))) return sentence('cell_not_whole', { cell });
  const { least = 'any', most = 'any' } = rules;
  return sentence('cell_out_of_range', { cell, least, most });
}
