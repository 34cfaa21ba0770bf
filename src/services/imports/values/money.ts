import { sentence } from '../../../domain/sentence.ts';
import { type Money, minorDigits, type WagePeriod } from '../../../domain/values/money.ts';
import { type DecimalSign, readDecimal } from './number.ts';
import { periodApart } from './period.ts';
import { quoted, type Reading } from './reading.ts';

/** Signs that stand for one currency, and those that stand for one of several. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '£': ['GBP', 'GIP', 'FKP', 'SHP', 'EGP'],
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'CLP', 'COP', 'ARS'],
  US$: ['USD'],
  A$: ['AUD'],
  C$: ['CAD'],
  NZ$: ['NZD'],
  R$: ['BRL'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '₦': ['NGN'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '฿': ['THB'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  'KR.': ['DKK', 'SEK', 'NOK', 'ISK'],
  FR: ['CHF'],
  'FR.': ['CHF'],
  SFR: ['CHF'],
  LEI: ['RON'],
  FT: ['HUF'],
  R: ['ZAR'],
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its code (ISO 4217), in any case, or a sign that stands for one alone. */
export function readCurrency(text: string): Reading<string> {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && currencies.has(code)) return { value: code };
  const [one, other] = signs[code] ?? [];
  if (one !== undefined && (other === undefined || code === '£')) return { value: one };
  return { fault: sentence('cell_not_a_currency', { cell: quoted(text) }) };
}

/** An amount as a cell says it; what it comes to is known with its currency. */
export interface MoneySaid {
  readonly cell: string;
  readonly figures: string;
  /** A sign or code of a currency before or behind the figures; empty for none. */
  readonly mark: string;
  /** For what it is, where the cell says so. */
  readonly per?: WagePeriod | undefined;
  readonly sign?: DecimalSign | undefined;
}

const bounds = { least: 0, most: 1_000_000_000 };

/** Figures, with a sign or code of a currency before or behind them. */
export function readMoney(cell: string, sign?: DecimalSign): Reading<MoneySaid> {
  const { mark, figures, per } = apart(cell);
  const read = readDecimal(figures, sign ?? '.', bounds);
  const known = mark === '' || Object.hasOwn(signs, mark) || currencies.has(mark);
  if ('fault' in read || !known) {
    const fault = sentence('cell_not_an_amount', { cell: quoted(cell) });
    return 'fault' in read && read.fault.key !== 'cell_not_a_number' ? read : { fault };
  }
  return { value: { cell, figures, mark, ...(per && { per }), ...(sign && { sign }) } };
}

/**
 * The amount in whole minor units. The sign or code beside it must agree with the currency that was said for it, and counts where
 * none was; else it is in the usual currency. More decimals than the currency has are refused.
 */
export function amountIn(
  { cell, figures, mark, sign }: MoneySaid,
  { said, usual }: { readonly said?: string | undefined; readonly usual: string },
): Reading<Money> {
  const currency = currencyOf(mark, said, usual);
  if (currency === undefined)
    return said === undefined
      ? { fault: sentence('cell_currency_unclear', { cell: quoted(cell) }) }
      : { fault: sentence('cell_other_currency', { cell: quoted(cell), currency: said }) };
  const digits = minorDigits(currency);
  const read = readDecimal(figures, sign ?? usualSign(figures, digits), { ...bounds, whole: digits === 0 });
  if ('fault' in read) return read.fault.key === 'cell_not_whole' ? tooFine(cell, currency, digits) : read;
  const part = read.value.part.replace(/0+$/, '');
  if (part.length > digits) return tooFine(cell, currency, digits);
  const amountMinor = Number(`${read.value.whole}${part.padEnd(digits, '0')}`);
  const most = bounds.most / 10 ** digits;
  return amountMinor > bounds.most
    ? { fault: sentence('cell_out_of_range', { cell: quoted(cell), least: 0, most }) }
    : { value: { amountMinor, currency } };
}

/** Where a currency has no decimals, a sign groups; where it has three, three figures behind a point are these. */
function usualSign(figures: string, digits: number): DecimalSign | undefined {
  if (digits === 0) return figures.includes(',') ? '.' : ',';
  return digits === 3 && figures.includes('.') ? '.' : undefined;
}

const tooFine = (cell: string, currency: string, digits: number) => ({
  fault: sentence('cell_too_fine', { cell: quoted(cell), currency, digits }),
});

/** The figures of an amount, the sign or code before or behind them, and for what it is. */
export function apart(cell: string): { mark: string; figures: string; per?: WagePeriod | undefined } {
  const { amount: text, per } = periodApart(cell);
  if (text.length > 60) return { mark: '', figures: text };
  const [, before = '', inner = text, after = ''] =
    /^([^\d.,'’+−-]*)([\d.,'’\s+−-]*)(\D*)$/u.exec(text) ?? [];
  if (before.trim() !== '' && after.trim() !== '') return { mark: '', figures: text };
  return { mark: (before.trim() || after.trim()).toUpperCase(), figures: inner.trim(), per };
}

function currencyOf(mark: string, said: string | undefined, usual: string): string | undefined {
  if (mark === '') return said ?? usual;
  const may = signs[mark] ?? (currencies.has(mark) ? [mark] : []);
  if (said !== undefined) return may.includes(said) ? said : undefined;
  if (may.includes(usual)) return usual;
  // The pound sign, where nothing else is said, is the British one.
  return may.length === 1 || mark === '£' ? may[0] : undefined;
}
