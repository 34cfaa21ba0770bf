import type { WageRange } from '../../domain/opportunity.ts';
import { invalid } from '../../domain/problem.ts';

/** Throws Problem `invalid` at `<path>.max` when the most is below the least. */
export function checkRange(
  path: string,
  range: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined,
): void {
  if (range?.min === undefined || range.max === undefined || range.min <= range.max) return;
  throw invalid(`${path}.max`, 'most_below_least');
}

/** Throws Problem `invalid` when a wage names two currencies or its most is below its least. */
export function checkWage(path: string, wage: WageRange | undefined): void {
  if (wage?.max === undefined) return;
  if (wage.max.currency !== wage.min.currency) {
    throw invalid(`${path}.max.currency`, 'most_in_other_currency');
  }
  checkRange(path, { min: wage.min.amountMinor, max: wage.max.amountMinor });
}

/** Throws Problem `invalid` at `<path>.until` when the last day is before the first. */
export function checkDays(
  path: string,
  days: { readonly from?: string | undefined; readonly until?: string | undefined },
): void {
  if (days.from === undefined || days.until === undefined || days.from <= days.until) return;
  throw invalid(`${path}.until`, 'last_day_before_first');
}
