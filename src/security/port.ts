/** Encrypts field values. AES-256-GCM; `where` (organisation/collection/id/field) is bound as associated data. */
export interface Sealer {
  /** Names the key and tells nothing of it. */
  readonly keyId: string;
  /** A text that starts with `sealed:` and names the key. */
  seal(plain: unknown, where: string): string;
  /** The value again. Throws when the text, the key or where it stands is not the one it was sealed for. */
  open(sealed: string, where: string): unknown;
  /** Keyed digest (HMAC-SHA-256, 128 bits kept, base64url): equal for equal texts, useless without the key. */
  blind(text: string): string;
}

/** Passwords: argon2id. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** False for a wrong password; takes as long when `hash` is undefined. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** Random secrets for tokens and sessions, and the digest under which they are kept. */
export interface Secrets {
  /** 256 bits, base64url. */
  random(): string;
  /** SHA-256, base64url. */
  digest(text: string): string;
}
