import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const factorKinds = ['totp', 'recovery', 'passkey'] as const;

/**
 * What somebody has beside what they know: an app that makes codes (`totp`, RFC 6238), a key that a device or an account keeps and
 * that opens by finger, face or PIN (`passkey`, WebAuthn), or a sheet of codes that are good once each (`recovery`), for the day the
 * others are gone.
 */
export interface SecondFactor extends Row {
  readonly userId: string;
  readonly kind: (typeof factorKinds)[number];
  /** What its owner calls it. */
  readonly label: string;
  /** From when on it is asked for; absent until it was right once. */
  readonly confirmedAt?: Instant | undefined;
  /** `totp`: what its codes are made of. Base32. */
  readonly secret?: string | undefined;
  /** `totp`: the step of the last code that was taken; no code of it or before is taken again (RFC 6238, 5.2). */
  readonly lastStep?: number | undefined;
  /** `recovery`: keyed digests of the codes that are left. */
  readonly codes?: readonly string[] | undefined;
  /** `passkey`: keyed digest of the id below, by which a sign-in finds whose it is. */
  readonly credentialKey?: string | undefined;
  /** `passkey`: by which authenticators know it. Base64url, as all of these. */
  readonly credentialId?: string | undefined;
  /** `passkey`: by which what it signs is checked (COSE). */
  readonly publicKey?: string | undefined;
  /** `passkey`: how often it has signed, where the authenticator counts. It only ever grows. */
  readonly signCount?: number | undefined;
  /** `passkey`: whether it may be kept in several places, which never changes, and whether it is. */
  readonly backupEligible?: boolean | undefined;
  readonly backedUp?: boolean | undefined;
  /** `passkey`: how the browser reaches it. */
  readonly transports?: readonly string[] | undefined;
  /** `passkey`: when the last challenge was made that it answered; none of then or before is taken again. */
  readonly lastChallengeAt?: Instant | undefined;
}

/** The kinds that are a second factor by themselves; a sheet only stands in for them. */
export const isOwnFactor = ({ kind }: Pick<SecondFactor, 'kind'>): boolean => kind !== 'recovery';

export const factorClasses = {
  userId: 'internal',
  kind: 'internal',
  label: 'personal',
  confirmedAt: 'internal',
  secret: 'sensitive',
  lastStep: 'internal',
  codes: 'sensitive',
  credentialKey: 'personal',
  credentialId: 'personal',
  publicKey: 'personal',
  signCount: 'internal',
  backupEligible: 'internal',
  backedUp: 'internal',
  transports: 'internal',
  lastChallengeAt: 'internal',
} as const satisfies ClassesOf<SecondFactor>;

/** Signs of a recovery code: 32, no two of which look alike, so that each sign is 5 bits of a random byte. */
const recoverySigns = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A recovery code from as many random bytes as it has signs. Written in two groups. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const signs = [...bytes].map((byte) => recoverySigns[byte & 31]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

/** A code as it is compared: case, blanks and dashes say nothing. */
export const plainCode = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();
