import type { WagePeriod } from '../../../domain/values/money.ts';

const unit: readonly (readonly [WagePeriod, string])[] = [
  ['hour', 'h|hr|hrs|hour|std|stunde'],
  ['day', 'd|day|tag'],
  ['week', 'w|wk|week|woche'],
  ['month', 'm|mo|mth|month|calendar month|monat'],
  ['year', 'y|yr|year|annum|a|jahr'],
];
const ends = unit.map(
  ([period, words]) =>
    [period, new RegExp(`(?:\\/ ?|\\b(?:per|an?|pro|je|im|p\\/) ?)(?:${words})\\.?$`, 'i')] as const,
);
const alone: readonly (readonly [WagePeriod, RegExp])[] = [
  ['hour', /(?:\bhourly|\bp\.?h\.?|\bstündlich)$/i],
  ['day', /(?:\bdaily|\bp\.?d\.?)$/i],
  ['week', /(?:\bweekly|\bp\.?w\.?|\bwöchentlich)$/i],
  ['month', /(?:\bmonthly|\bp\.?c?\.?m\.?|\bmonatlich)$/i],
  ['year', /(?:\byearly|\bannual(?:ly)?|\bp\.?a\.?|\bjährlich)$/i],
];

/** An amount, and for what it is where that stands behind it: `12.50 per hour`, `£12.21 p/h`, `24,000 p.a.`, `13,50 €/Std.` */
export function periodApart(cell: string): { readonly amount: string; readonly per?: WagePeriod } {
  const text = cell.trim();
  // Nothing but figures stands before it in the end: a code such as MXN is no period.
  if (text.length > 60 || !/\d/.test(text)) return { amount: text };
  // `12ph` is written together as often as apart.
  const spaced = text.replace(/(\d)(\p{L})/gu, '$1 $2');
  for (const [per, pattern] of [...ends, ...alone])
    if (pattern.test(spaced)) return { amount: spaced.replace(pattern, '').trim(), per };
  return { amount: text };
}

/** More than this for an hour is likely for longer: in whole units, of the currencies in which work is paid like that. */
const mostAnHour: Readonly<Record<string, number>> = {
  ...{ AUD: 250, CAD: 250, CHF: 250, EUR: 200, GBP: 200, NZD: 250, USD: 250 },
};

/** Whether an amount cannot well be for an hour. */
export const isTooMuchAnHour = ({
  amountMinor,
  currency,
}: {
  amountMinor: number;
  currency: string;
}): boolean => amountMinor > 100 * (mostAnHour[currency] ?? Number.POSITIVE_INFINITY);
