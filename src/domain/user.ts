import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const roles = [
  'coach',
  'supervisor',
  'employer',
  'participant',
  'partner',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Somebody who signs in. */
export interface User extends Row {
  readonly role: Role;
  /** Sealed. */
  readonly email: string;
  /** Keyed digest of the normalised address: how a sign-in finds the user while the address stays sealed. */
  readonly emailKey: string;
  /** Sealed. */
  readonly displayName: string;
  /** argon2id, in PHC form. */
  readonly passwordHash?: string | undefined;
  /** Role `employer`: the employer they speak for. */
  readonly employerId?: string | undefined;
  /** Role `participant`: who they are. */
  readonly participantId?: string | undefined;
  readonly disabledAt?: Instant | undefined;
}

export const userClasses = {
  role: 'internal',
  email: 'personal',
  emailKey: 'personal',
  displayName: 'personal',
  passwordHash: 'sensitive',
  employerId: 'internal',
  participantId: 'sud',
  disabledAt: 'internal',
} as const satisfies ClassesOf<User>;

/** A machine's credential; only the digest of the secret is kept. */
export interface Token extends Row {
  readonly secretDigest: string;
  readonly label: string;
  readonly role: Role;
  readonly employerId?: string | undefined;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant | undefined;
}

export const tokenClasses = {
  secretDigest: 'sensitive',
  label: 'internal',
  role: 'internal',
  employerId: 'internal',
  expiresAt: 'internal',
  revokedAt: 'internal',
} as const satisfies ClassesOf<Token>;

/** A signed-in browser. The id is a digest of the cookie's value. `organisationId` is the user's. */
export interface Session extends Row {
  readonly userId?: string | undefined;
  readonly expiresAt: Instant;
  /** What express-session keeps, as JSON; sealed. */
  readonly data: string;
}

/** Failed sign-ins of one account or one source within a window. */
export interface SignInFailures extends Row {
  readonly count: number;
  readonly windowEndsAt: Instant;
  readonly lockedUntil?: Instant | undefined;
}
