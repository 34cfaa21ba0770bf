import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const factorKinds = ['totp', 'recovery'] as const;

/**
 * What somebody has beside what they know: an app that makes codes (`totp`, RFC 6238), or a sheet of codes that are good once each
 * (`recovery`), for the day the app is gone.
 */
export interface SecondFactor extends Row {
  readonly userId: string;
  readonly kind: (typeof factorKinds)[number];
  /** What its owner calls it. */
  readonly label: string;
  /** From when on it is asked for; absent until a first code of it was right. */
  readonly confirmedAt?: Instant | undefined;
  /** `totp`: what its codes are made of. Base32. */
  readonly secret?: string | undefined;
  /** `totp`: the step of the last code that was taken; no code of it or before is taken again (RFC 6238, 5.2). */
  readonly lastStep?: number | undefined;
  /** `recovery`: keyed digests of the codes that are left. */
  readonly codes?: readonly string[] | undefined;
}

export const factorClasses = {
  userId: 'internal',
  kind: 'internal',
  label: 'personal',
  confirmedAt: 'internal',
  secret: 'sensitive',
  lastStep: 'internal',
  codes: 'sensitive',
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
