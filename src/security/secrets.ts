import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from './port.ts';

/** Random secrets and the digests under which they are kept. */
export const secrets: Secrets = {
  random: () => randomBytes(32).toString('base64url'),
  bytes: (length) => randomBytes(length),
  digest: (text) => createHash('sha256').update(text).digest('base64url'),
};
