import { type Sentence, sentence } from '../../domain/sentence.ts';
import { minorDigits } from '../../domain/values/money.ts';

/** An amount in the minor units of a currency, or why it is none. */
export function minorOf(
  amount: number,
  currency: string,
): { readonly minor: number } | { readonly fault: Sentence } {
  const digits = digitsOf(currency);
  const minor = Math.round(amount * 10 ** digits);
  // What is left over is no rounding of binary fractions but more digits than there are coins for.
  return Math.abs(minor - amount * 10 ** digits) < 1e-6 * Math.max(1, Math.abs(minor))
    ? { minor }
    : { fault: sentence('amount_too_fine', { currency, digits }) };
}

/** The same amount of money, as another currency counts it: 12.50 stays 12.50. */
export function recounted(amountMinor: number, from: string, to: string): number {
  return Math.round(amountMinor * 10 ** (digitsOf(to) - digitsOf(from)));
}

/** What is no currency is found and named where it is checked. */
function digitsOf(currency: string): number {
  return /^[A-Z]{3}$/.test(currency) ? minorDigits(currency) : 2;
}
