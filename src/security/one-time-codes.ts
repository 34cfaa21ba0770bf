import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from './port.ts';

/** Of RFC 6238 as every authenticator app knows it. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Steps before and after now that are taken: clocks of phones are off, and typing takes a while. */
const window = 1;

/** Codes from an authenticator app, by otpauth. */
export const oneTimeCodes: OneTimeCodes = {
  // 160 bits, as RFC 4226 recommends.
  newSecret: () => new Secret({ size: 20 }).base32,
  uriOf: ({ secret, account, issuer }) =>
    new TOTP({ ...shape, secret: Secret.fromBase32(secret), label: account, issuer }).toString(),
  stepOf(secret, code, now) {
    const timestamp = Date.parse(now);
    const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) });
    const delta = totp.validate({ token: code, timestamp, window });
    return delta === null ? undefined : Math.floor(timestamp / 1000 / shape.period) + delta;
  },
};
