/** Minor units (cents, pence) of an ISO 4217 currency; integers only. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Currencies whose smaller unit is not a hundredth (ISO 4217): how many decimals they have. */
const decimals: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const digitsOf = new Map(
  Object.entries(decimals).flatMap(([digits, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(digits)]),
  ),
);

/** Decimals of a currency (ISO 4217): 2 of most, 0 of the yen, 3 of the Kuwaiti dinar. */
export function minorDigits(currency: string): number {
  return digitsOf.get(currency) ?? 2;
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
