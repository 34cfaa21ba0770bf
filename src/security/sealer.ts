import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealer } from './port.ts';

const prefix = 'sealed:1';

/**
 * Seals values with AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce each, the place bound as associated data. The keys for
 * sealing and for blind digests are derived from the master key by HKDF-SHA-256 (RFC 5869), so neither tells of the other.
 */
export function createSealer(master: Uint8Array): Sealer {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, new Uint8Array(), `stepwell ${purpose}`, 32));
  const sealing = derive('sealing');
  const blinding = derive('blinding');
  const keyId = createHash('sha256').update(sealing).digest('base64url').slice(0, 8);

  return {
    keyId,

    seal(plain, where) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(where));
      const body = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
      return `${prefix}:${keyId}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
    },

    open(sealed, where) {
      const [word, version, id, text] = sealed.split(':');
      if (`${word}:${version}` !== prefix || text === undefined) throw new Error('Not a sealed value.');
      if (id !== keyId) throw new Error(`Sealed with another key (${id}); this is ${keyId}.`);
      const bytes = Buffer.from(text, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(where)).setAuthTag(bytes.subarray(12, 28));
      return JSON.parse(
        Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'),
      );
    },

    blind: (text) =>
      createHmac('sha256', blinding).update(text).digest().subarray(0, 16).toString('base64url'),
  };
}
