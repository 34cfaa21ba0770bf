import type { ClassesOf } from './access/data-class.ts';
import type { Role } from './user.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const linkPurposes = ['reset', 'invitation'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Where each kind of link leads, as a page and below the API alike. */
export const linkPaths = {
  reset: '/password-resets',
  invitation: '/invitations',
} as const satisfies Record<LinkPurpose, string>;

/** An address that is good once: whoever has it chooses a password. Of its secret only the digest is kept. */
export interface OneTimeLink extends Row {
  readonly purpose: LinkPurpose;
  readonly secretDigest: string;
  readonly expiresAt: Instant;
  /** The person or token that made it; absent when a command did. */
  readonly by?: string | undefined;
  /** Purpose `reset`: whose password it is. */
  readonly userId?: string | undefined;
  /** Purpose `invitation`: who shall sign in, and as what. */
  readonly email?: string | undefined;
  readonly emailKey?: string | undefined;
  readonly displayName?: string | undefined;
  readonly role?: Role | undefined;
  readonly employerId?: string | undefined;
  readonly language?: string | undefined;
}

/** A link of purpose `invitation`: it says who shall sign in. */
export type InvitationLink = OneTimeLink & {
  readonly purpose: 'invitation';
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
};

export const isInvitation = (link: OneTimeLink): link is InvitationLink => link.purpose === 'invitation';

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
} as const satisfies ClassesOf<OneTimeLink>;
