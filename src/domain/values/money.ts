/** Minor units (cents, pence) of an ISO 4217 currency; integers only. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

export const wagePeriods = ['hour', 'day', 'week', 'month', 'year'] as const;
export type WagePeriod = (typeof wagePeriods)[number];

/** Hours of paid work in each period, used to compare wages of different periods (52 weeks of 40 hours). */
export const hoursPerPeriod: Readonly<Record<WagePeriod, number>> = {
  hour: 1,
  day: 8,
  week: 40,
  month: 2080 / 12,
  year: 2080,
};

/** A wage brought to minor units an hour; the comparison is in integers after rounding. */
export function hourlyMinor(amountMinor: number, per: WagePeriod): number {
  return Math.round(amountMinor / hoursPerPeriod[per]);
}

/** How many digits of minor units a currency has: 2 for most, none for the yen, 3 for the dinars. Throws RangeError for what is no currency code. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
