import type { Role, Token, User } from '../user.ts';
import type { Instant } from '../values/time.ts';
import type { Permission } from './permissions.ts';

/** A person or a machine that signed in. */
export interface SignedIn {
  readonly kind: 'user' | 'token';
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly employerId?: string | undefined;
  readonly participantId?: string | undefined;
  /** The sign-in that this session goes back to; none of a token. */
  readonly signInMark?: string | undefined;
  /** An administrator who broke the glass in this session, a short while ago. */
  readonly seesCases?: true | undefined;
  /** They have said who they are once more, a short while ago. */
  readonly steppedUp?: true | undefined;
  /** Of a partner's portal. */
  readonly partnerId?: string | undefined;
  /** By whose link a participant came in: that portal asked for it, and could be at the other end. */
  readonly partnerLinkId?: string | undefined;
  /** Who of the staff made the code by which a participant came in: they could be at the other end. */
  readonly codeBy?: string | undefined;
}

/** A named system job. It may do what it declares, and nothing else. */
export interface JobActor {
  readonly kind: 'job';
  readonly id: string;
  readonly organisationId: string;
  readonly rights: readonly Permission[];
}

/** A named command of the command line. */
export interface CommandActor {
  readonly kind: 'command';
  readonly id: string;
  readonly organisationId: string;
}

/** Who acts. Made by authentication, a named job or a named command, nowhere else. */
export type Actor = SignedIn | JobActor | CommandActor;

/**
 * Who caused a fact, or work, as it is kept, in the open: an actor without its organisation, and without whom they are in the
 * records. What they may do is read anew when it matters.
 */
export type Cause =
  | Pick<SignedIn, 'kind' | 'id' | 'role' | 'employerId'>
  | Pick<JobActor | CommandActor, 'kind' | 'id'>;

export function causeOf(actor: Actor): Cause {
  if (!('role' in actor)) return { kind: actor.kind, id: actor.id };
  const { kind, id, role } = actor;
  return 'employerId' in actor ? { kind, id, role, employerId: actor.employerId } : { kind, id, role };
}

/** Somebody who signs in, as an actor; undefined when they are disabled. */
export function actorOfUser(user: User): SignedIn | undefined {
  const { id, organisationId, role, employerId, participantId } = user;
  return user.disabledAt === undefined
    ? { kind: 'user', id, organisationId, role, employerId, participantId }
    : undefined;
}

/** A machine's credential, as an actor; undefined when it is revoked or has run out. */
export function actorOfToken(token: Token, now: Instant): SignedIn | undefined {
  const { id, organisationId, role, employerId, partnerId } = token;
  return token.revokedAt === undefined && token.expiresAt > now
    ? { kind: 'token', id, organisationId, role, employerId, ...(partnerId && { partnerId }) }
    : undefined;
}
