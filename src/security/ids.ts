import { randomBytes } from 'node:crypto';
import { idPrefixes, type NewId } from '../domain/values/ids.ts';
import type { Clock } from '../domain/values/time.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Time (48 bits) and randomness (80 bits) in Crockford's base 32: 26 characters. */
function encode(value: bigint): string {
  let text = '';
  for (let rest = value, at = 0; at < 26; at += 1, rest >>= 5n) text = alphabet[Number(rest & 31n)] + text;
  return text;
}

/** Makes ids: a prefix and a ULID that never falls behind the one before it, even within a millisecond. */
export function createNewId(clock: Clock): NewId {
  let last = 0n;
  return (kind) => {
    const time = BigInt(Date.parse(clock())) << 80n;
    const random = BigInt(`0x${randomBytes(10).toString('hex')}`);
    last = time > (last >> 80n) << 80n ? time + random : last + 1n;
    return `${idPrefixes[kind]}_${encode(last)}`;
  };
}
