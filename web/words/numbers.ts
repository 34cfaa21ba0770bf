import type { WageRange } from '../../src/domain/opportunity.ts';
import type { Money, WagePeriod } from '../../src/domain/values/money.ts';
import { numberFormat } from './formats.ts';
import { say } from './say.ts';
import { tables } from './tables.ts';

/** `1,149`, `12.5`; with as many decimals as are asked for. */
export function number(value: number, decimals?: number): string {
  const digits =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(digits).format(value);
}

/** A score or points of 0 to 10000 as people read it: 0 to 100. */
export function points(value: number): string {
  return number(Math.round(value / 100));
}

/** Two scores side by side, with a decimal when they would look the same without. */
export function pointsApart(before: number, after: number): readonly [string, string] {
  if (points(before) !== points(after) || before === after) return [points(before), points(after)];
  return [number(before / 100, 1), number(after / 100, 1)];
}

/** What a reason adds or costs: `+8`, `−3`; empty under half a point. */
export function signedPoints(weighs: number): string {
  const rounded = Math.round(weighs / 100);
  if (rounded === 0) return '';
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}

/** How many decimals a currency has. */
function decimalsOf(currency: string): number {
  const format = numberFormat({ style: 'currency', currency }, 'en-GB');
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as one types it: 12.5 of 1250 pence. */
export const majorOf = ({ amountMinor, currency }: Money): number => amountMinor / 10 ** decimalsOf(currency);

/** A typed amount as it is kept, in whole pence. */
export const minorOf = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** decimalsOf(currency));

export function money({ amountMinor, currency }: Money): string {
  const format = numberFormat({ style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

export const periodWords: Record<WagePeriod, string> = tables.periods;

export function wageFloor(floor: Money & { readonly per: WagePeriod }): string {
  return say('wage', { amount: money(floor), per: periodWords[floor.per] });
}

export function wageRange({ min, max, per }: WageRange): string {
  const [least, words] = [money(min), periodWords[per]];
  return max && max.amountMinor !== min.amountMinor
    ? say('wage_range', { min: least, max: money(max), per: words })
    : say('wage', { amount: least, per: words });
}

/** `16 to 24 hours a week`; undefined when nothing is said. */
export function hoursRange(
  range: { min?: number | undefined; max?: number | undefined } | undefined,
): string | undefined {
  if (range?.min === undefined && range?.max === undefined) return undefined;
  if (range.min !== undefined && range.max !== undefined) {
    return range.min === range.max
      ? say('hours_week', { count: range.min })
      : say('hours_range', { min: number(range.min), max: number(range.max) });
  }
  if (range.min !== undefined) return say('hours_at_least', { min: number(range.min) });
  return range.max === undefined ? undefined : say('hours_up_to', { max: number(range.max) });
}
