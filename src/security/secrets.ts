import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Secrets } from './port.ts';

/** Random secrets and the digests under which they are kept. */
export const secrets: Secrets = {
  random: () => randomBytes(32).toString('base64url'),
  bytes: (length) => randomBytes(length),
  digest: (text) => createHash('sha256').update(text).digest('base64url'),
  code: (signs, length) => Array.from({ length }, () => signs[randomInt(signs.length)]).join(''),
  webhook: () => `whsec_${randomBytes(24).toString('base64')}`,
};
