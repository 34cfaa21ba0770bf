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

/** Whom a token can stand for. A participant acts for themselves alone, and a machine is nobody's own record. */
export const tokenRoles = roles.filter((role) => role !== 'participant');
export type TokenRole = (typeof tokenRoles)[number];

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
  /** Since when their address takes no mail. */
  readonly mailRefused?: Instant | undefined;
  /** The account was given up for good: it has no address any more, and is shown nowhere. */
  readonly closedAt?: Instant | undefined;
  /** When they last came in by what was mailed to their address: it is theirs. */
  readonly addressTriedAt?: Instant | undefined;
  /** Raised whenever all their sessions end; a session of an earlier one opens nothing. 0 when absent. */
  readonly sessionEpoch?: number | undefined;
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
  mailRefused: 'internal',
  closedAt: 'internal',
  addressTriedAt: 'internal',
  sessionEpoch: 'internal',
} as const satisfies ClassesOf<User>;

/** A machine's credential; only the digest of the secret is kept. */
export interface Token extends Row {
  readonly secretDigest: string;
  readonly label: string;
  readonly role: Role;
  readonly employerId?: string | undefined;
  /** Role `partner`: whose portal sends it. */
  readonly partnerId?: string | undefined;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant | undefined;
  /** To ten minutes; absent when it was never used. */
  readonly lastUsedAt?: Instant | undefined;
  /** The person or token that made it; absent when a command did. */
  readonly by?: string | undefined;
}

export const tokenClasses = {
  secretDigest: 'sensitive',
  label: 'internal',
  role: 'internal',
  employerId: 'internal',
  partnerId: 'internal',
  expiresAt: 'internal',
  revokedAt: 'internal',
  lastUsedAt: 'internal',
  by: 'internal',
} as const satisfies ClassesOf<Token>;

/** A signed-in browser. The id is a digest of the cookie's value. `organisationId` is the user's. */
export interface Session extends Row {
  readonly userId?: string | undefined;
  readonly expiresAt: Instant;
  /** The epoch of the user's sessions to which it belongs; 0 when absent. */
  readonly epoch?: number | undefined;
  /** The link of a partner by which it was opened: it ends with that. */
  readonly partnerLinkId?: string | undefined;
  /** What the browser calls itself. */
  readonly agent?: string | undefined;
  /** What express-session keeps, as JSON; sealed. */
  readonly data: string;
}

export const sessionClasses = {
  userId: 'internal',
  expiresAt: 'internal',
  epoch: 'internal',
  partnerLinkId: 'internal',
  agent: 'personal',
  data: 'sensitive',
} as const satisfies ClassesOf<Session>;

/** Whether a session opens anything for this user: neither it nor all of theirs were ended. */
export const isOfEpoch = (user: Pick<User, 'sessionEpoch'>, epoch: number | undefined): boolean =>
  (user.sessionEpoch ?? 0) === (epoch ?? 0);

/** Failed sign-ins of one account or one source within a window. */
export interface SignInFailures extends Row {
  readonly count: number;
  readonly windowEndsAt: Instant;
}
