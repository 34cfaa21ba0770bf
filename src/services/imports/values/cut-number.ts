import type { Organisation } from '../../../domain/organisation.ts';
import { type Sentence, sentenceOf } from '../../../domain/sentence.ts';

type Here = Pick<Organisation, 'country'>;

/** Where phone numbers begin with a zero within the country, and where postcodes of five figures can. */
const zeroOfPhones = new Set(['AT', 'AU', 'BE', 'CH', 'DE', 'FI', 'FR', 'GB', 'IE', 'NL', 'NZ', 'SE', 'ZA']);
const zeroOfPostcodes = new Set(['DE', 'ES', 'FI', 'FR', 'IT', 'US']);

/** A phone number of figures alone that begins with no zero, in a country where it has one. */
export const doubtOfPhone = (phone: string, { country }: Here): Sentence | undefined =>
  zeroOfPhones.has(country) && /^[1-9]\d{7,13}$/.test(phone) ? sentenceOf('cell_may_be_cut') : undefined;

/** A postcode of four figures, in a country where it has five. */
export const doubtOfCutPostcode = (postcode: string, { country }: Here): Sentence | undefined =>
  zeroOfPostcodes.has(country) && /^[1-9]\d{3}$/.test(postcode) ? sentenceOf('cell_may_be_cut') : undefined;

/**
 * Whether a text is a number that stood there before, without its beginning: spreadsheets take `01632 960444`, `+44 1632 960444` and
 * `01067` for numbers, and write them without zeros, sign or blanks.
 */
export function isCutNumber(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string' || !/^[1-9]\d{3,14}$/.test(after)) return false;
  // What stands in brackets within an international number is its zero: +44 (0)1632.
  const whole = before.trim().replace(/^(\+.*?)\(0\)/, '$1');
  if (!/^[+(]?\d[\d\s()./-]*$/.test(whole)) return false;
  const digits = whole.replaceAll(/\D/g, '');
  const isAbroad = whole.startsWith('+');
  if (digits === after) return isAbroad;
  const begins = digits.slice(0, -after.length);
  if (!digits.endsWith(after)) return false;
  return (
    /^0+$/.test(begins) ||
    (isAbroad ? after.length > 6 && /^\d{1,3}$/.test(begins) : /^00\d{1,3}$/.test(begins))
  );
}
