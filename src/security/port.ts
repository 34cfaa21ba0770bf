import type { MadePasskey, PasskeySite, PasskeyState, SaidPasskey } from '../domain/passkey.ts';

/** Keyed digest (HMAC-SHA-256, 128 bits kept, base64url): equal for equal texts, useless without the key. */
export type Blind = (text: string) => string;

/** Encrypts values under keys it is handed: AES-256-GCM, with `bound` authenticated beside what is sealed. */
export interface Cipher {
  /** 32 random bytes. */
  newKey(): Uint8Array;
  /** Base64. */
  seal(key: Uint8Array, plain: unknown, bound: string): string;
  /** The value again. Throws when the text, the key or what is bound is not what it was sealed with. */
  open(key: Uint8Array, sealed: string, bound: string): unknown;
  /** A single field as release 0.1 sealed them, which began with `sealed:1:` and the name of the key. Throws as `open` does. */
  openField(key: Uint8Array, sealed: string, where: string): unknown;
  blindWith(key: Uint8Array): Blind;
}

/** The one key that is kept outside of the data: it wraps all others, each bound to its subject. */
export interface InstallationKey {
  /** Names the key and tells nothing of it. */
  readonly keyId: string;
  wrap(key: Uint8Array, subject: string): string;
  /** Throws when the key was not wrapped by this one, or for another subject. */
  unwrap(wrapped: string, subject: string): Uint8Array;
  /** The keys that release 0.1 derived: for its sealed fields, and for its digests. */
  readonly derived: { readonly fields: Uint8Array; readonly digests: Uint8Array };
}

/** Passwords: argon2id. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** False for a wrong password; takes as long when `hash` is undefined. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** Random secrets for tokens, sessions, paper and webhooks, and the digest under which they are kept. */
export interface Secrets {
  /** 256 bits, base64url. */
  random(): string;
  bytes(length: number): Uint8Array;
  /** SHA-256, base64url. */
  digest(text: string): string;
  /** So many signs for paper, each of `signs` and as likely as any other. */
  code(signs: string, length: number): string;
  /** 192 bits by which webhooks are signed, as standardwebhooks reads them: `whsec_…`. */
  webhook(): string;
}

/** Codes from an authenticator app (TOTP, RFC 6238). */
export interface OneTimeCodes {
  /** Base32. */
  newSecret(): string;
  /** The `otpauth:` address that an app reads from a picture or a link. */
  uriOf(of: { readonly secret: string; readonly account: string; readonly issuer: string }): string;
  /** Which step of the clock a code is of; undefined when it is of none near now. */
  stepOf(secret: string, code: string, now: string): number | undefined;
}

/** Passkeys (WebAuthn level 3), as far as it is about bytes and signatures. */
export interface Passkeys {
  /** Loads what checks them, which would else keep the first caller, and all others, waiting. */
  prepare(): Promise<void>;
  /**
   * What to keep of one that was just made: for this site, over a challenge of ours, with its owner known by finger, face or PIN.
   * Undefined where any of it is not so.
   */
  made(of: PasskeyAsked<MadePasskey>): Promise<({ readonly publicKey: string } & PasskeyState) | undefined>;
  /**
   * The state of one that was just used, likewise, signed by its key, with a count that grew where it counts. Undefined where any of
   * it is not so.
   */
  used(
    of: PasskeyAsked<SaidPasskey> & { readonly kept: { readonly publicKey: string } & PasskeyState },
  ): Promise<PasskeyState | undefined>;
}

interface PasskeyAsked<Answer> {
  readonly site: PasskeySite;
  /** Whether a challenge is one that was made for this. */
  readonly isOurs: (challenge: string) => boolean;
  readonly answer: Answer;
}
