import { randomFillSync } from 'node:crypto';
import { idPrefixes, type NewId } from '../domain/values/ids.ts';
import type { Clock } from '../domain/values/time.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeDigits = 10;
const randomDigits = 16;

/** A number of milliseconds in Crockford's base 32. */
function encodeTime(ms: number): string {
  let text = '';
  for (let rest = ms, at = 0; at < timeDigits; at += 1, rest = Math.floor(rest / 32))
    text = alphabet.charAt(rest % 32) + text;
  return text;
}

/** Makes ids: a prefix and a ULID (48 bits of time, 80 of randomness) that never falls behind the one before it, even within a millisecond. */
export function createNewId(clock: Clock): NewId {
  /** The last id: its time, and its digits behind that, five bits each. */
  let last = -1;
  let time = '';
  const digits = new Uint8Array(randomDigits);

  function begin(ms: number): void {
    last = ms;
    time = encodeTime(ms);
  }

  /** One more than the last. */
  function follow(): void {
    for (let at = randomDigits - 1; at >= 0; at -= 1) {
      const digit = ((digits[at] ?? 0) + 1) % 32;
      digits[at] = digit;
      if (digit !== 0) return;
    }
    begin(last + 1);
  }

  return (kind) => {
    const now = Date.parse(clock());
    if (now > last) {
      begin(now);
      randomFillSync(digits);
      for (let at = 0; at < randomDigits; at += 1) digits[at] = (digits[at] ?? 0) % 32;
    } else follow();
    let text = time;
    for (const digit of digits) text += alphabet.charAt(digit);
    return `${idPrefixes[kind]}_${text}`;
  };
}
