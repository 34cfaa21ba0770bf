import type { WageRange } from '../../src/domain/opportunity.ts';
import type { Money, WagePeriod } from '../../src/domain/values/money.ts';

/** A score or points of 0 to 10000 as people read it: 0 to 100. */
export function points(value: number): string {
  return String(Math.round(value / 100));
}

/** Two scores side by side, with a decimal when they would look the same without. */
export function pointsApart(before: number, after: number): readonly [string, string] {
  if (points(before) !== points(after) || before === after) return [points(before), points(after)];
  return [(before / 100).toFixed(1), (after / 100).toFixed(1)];
}

/** What a reason adds or costs: `+8`, `−3`; empty under half a point. */
export function signedPoints(weighs: number): string {
  const rounded = Math.round(weighs / 100);
  if (rounded === 0) return '';
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}

/** How many decimals a currency has. */
function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as one types it: 12.5 of 1250 pence. */
export const majorOf = ({ amountMinor, currency }: Money): number => amountMinor / 10 ** decimalsOf(currency);

/** A typed amount as it is kept, in whole pence. */
export const minorOf = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** decimalsOf(currency));

export function money({ amountMinor, currency }: Money): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

export const periodWords: Record<WagePeriod, string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

export function wageFloor(floor: Money & { readonly per: WagePeriod }): string {
  return `${money(floor)} ${periodWords[floor.per]}`;
}

export function wageRange({ min, max, per }: WageRange): string {
  const range = max && max.amountMinor !== min.amountMinor ? `${money(min)} to ${money(max)}` : money(min);
  return `${range} ${periodWords[per]}`;
}

/** `16 to 24 hours a week`; undefined when nothing is said. */
export function hoursRange(
  range: { min?: number | undefined; max?: number | undefined } | undefined,
): string | undefined {
  if (range?.min === undefined && range?.max === undefined) return undefined;
  if (range.min !== undefined && range.max !== undefined) {
    return range.min === range.max
      ? `${range.min} hours a week`
      : `${range.min} to ${range.max} hours a week`;
  }
  return range.min === undefined ? `up to ${range.max} hours a week` : `at least ${range.min} hours a week`;
}

/** `1 match`, `3 matches`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
