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
