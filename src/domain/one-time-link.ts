import type { ClassesOf } from './access/data-class.ts';
import type { Role } from './user.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** By these a password is chosen. */
export const passwordPurposes = ['reset', 'invitation'] as const;
export type PasswordPurpose = (typeof passwordPurposes)[number];

export const linkPurposes = [...passwordPurposes, 'sign_in'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Where each kind of link leads, as a page and below the API alike. */
export const linkPaths = {
  reset: '/password-resets',
  invitation: '/invitations',
  sign_in: '/sign-in-links',
} as const satisfies Record<LinkPurpose, string>;

/** An address that is good once: whoever has it chooses a password, or signs in. Of its secret only the digest is kept. */
export interface OneTimeLink extends Row {
  readonly purpose: LinkPurpose;
  readonly secretDigest: string;
  readonly expiresAt: Instant;
  /** The person or token that made it; absent when a command did. */
  readonly by?: string | undefined;
  /** Purpose `reset`: whose password it is. Purpose `sign_in`: who signs in. */
  readonly userId?: string | undefined;
  /** Purpose `invitation`: who shall sign in, and as what. */
  readonly email?: string | undefined;
  readonly emailKey?: string | undefined;
  readonly displayName?: string | undefined;
  readonly role?: Role | undefined;
  readonly employerId?: string | undefined;
  readonly language?: string | undefined;
  /** Purpose `sign_in`: of the code that does the same where it is typed. */
  readonly codeDigest?: string | undefined;
  /** Purpose `sign_in`: the page of the browser app that they wanted. */
  readonly next?: string | undefined;
}

/** A link of purpose `invitation`: it says who shall sign in. */
export type InvitationLink = OneTimeLink & {
  readonly purpose: 'invitation';
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
};

export const isInvitation = (link: OneTimeLink): link is InvitationLink => link.purpose === 'invitation';

/** Who may come in by an invitation without choosing a password: employers are mailed a link each time, people have codes and portals. */
export const comesWithoutPassword = (role: Role | undefined): boolean =>
  role === 'employer' || role === 'participant';

export const linkClasses = {
  purpose: 'internal',
  secretDigest: 'sensitive',
  expiresAt: 'internal',
  by: 'internal',
  userId: 'internal',
  email: 'personal',
  emailKey: 'personal',
  displayName: 'personal',
  role: 'internal',
  employerId: 'internal',
  language: 'internal',
  codeDigest: 'sensitive',
  next: 'internal',
} as const satisfies ClassesOf<OneTimeLink>;
