import { createHash, hkdfSync } from 'node:crypto';
import { decryptKey, encryptKey } from './cipher.ts';
import type { InstallationKey } from './port.ts';

/**
 * The key of an installation, from the 32 bytes that are kept for it. What wraps is derived from them by HKDF-SHA-256 (RFC 5869),
 * as were the keys that release 0.1 used directly; none tells of another.
 */
export function createInstallationKey(master: Uint8Array): InstallationKey {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, new Uint8Array(), `stepwell ${purpose}`, 32));
  const wrapping = derive('wrapping');
  const fields = derive('sealing');
  const bound = (subject: string) => `stepwell key\n${subject}`;

  return {
    // As 0.1 named it: it stands in every store that was ever opened with this key.
    keyId: createHash('sha256').update(fields).digest('base64url').slice(0, 8),
    wrap: (key, subject) => encryptKey(wrapping, key, bound(subject)),
    unwrap: (wrapped, subject) => decryptKey(wrapping, wrapped, bound(subject)),
    derived: { fields, digests: derive('blinding') },
  };
}
