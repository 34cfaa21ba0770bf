import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomFillSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cipher } from './port.ts';

const nonceLength = 12;
const tagLength = 16;
/** What a sealed value starts with, so that it can be told how to read it. */
const marks = { plain: 0, deflated: 1 } as const;
/** Bytes between which deflating is worth its time: a match shrinks to a quarter, a file would hold up everybody. */
const worthDeflating = { from: 1024, to: 65_536 } as const;

/** Random bytes for some hundred nonces: to ask for twelve takes as long as to ask for all of these. */
const drawn = Buffer.alloc(nonceLength * 256);
let used = drawn.length;
function newNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += nonceLength;
  return Buffer.from(drawn.subarray(used - nonceLength, used));
}

/** AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce, the tag, the ciphertext. */
function encrypt(key: Uint8Array, plain: readonly Uint8Array[], bound: string): Buffer {
  const nonce = newNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const body = plain.map((part) => cipher.update(part));
  const end = cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body, end]);
}

function decrypt(key: Uint8Array, bytes: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
  const bodyStart = nonceLength + tagLength;
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(nonceLength, bodyStart));
  return Buffer.concat([decipher.update(bytes.subarray(bodyStart)), decipher.final()]);
}

/** Wraps a key of 32 bytes. */
export const encryptKey = (key: Uint8Array, plain: Uint8Array, bound: string): string =>
  encrypt(key, [plain], bound).toString('base64');

/** The wrapped key. Throws when it was wrapped by another, or for something else. */
export const decryptKey = (key: Uint8Array, wrapped: string, bound: string): Uint8Array =>
  decrypt(key, Buffer.from(wrapped, 'base64'), bound);

/** The cipher for rows. */
export const cipher: Cipher = {
  newKey: () => randomBytes(32),

  seal(key, plain, bound) {
    const text = Buffer.from(JSON.stringify(plain));
    const isWorth = text.length >= worthDeflating.from && text.length <= worthDeflating.to;
    const [mark, body] = isWorth ? [marks.deflated, deflateRawSync(text, { level: 1 })] : [marks.plain, text];
    return encrypt(key, [Uint8Array.of(mark), body], bound).toString('base64');
  },

  open(key, sealed, bound) {
    const plain = decrypt(key, Buffer.from(sealed, 'base64'), bound);
    const body = plain.subarray(1);
    return JSON.parse((plain[0] === marks.deflated ? inflateRawSync(body) : body).toString('utf8'));
  },

  openField(key, sealed, where) {
    const [word, version, , text] = sealed.split(':');
    if (`${word}:${version}` !== 'sealed:1' || text === undefined) throw new Error('Not a sealed field.');
    return JSON.parse(decrypt(key, Buffer.from(text, 'base64'), where).toString('utf8'));
  },

  blindWith: (key) => (text) =>
    createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url'),
};
