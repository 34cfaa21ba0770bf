import type { Role } from '../user.ts';

/** A person or a machine that signed in. */
export interface SignedIn {
  readonly kind: 'user' | 'token';
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly employerId?: string | undefined;
  readonly participantId?: string | undefined;
}

/** A named system job, or a named command of the command line. */
export interface SystemActor {
  readonly kind: 'job' | 'command';
  readonly id: string;
  readonly organisationId: string;
}

/** Who acts. Made by authentication, a named job or a named command, nowhere else. */
export type Actor = SignedIn | SystemActor;

/** Who caused something, as it is kept beside what came of it: an actor without its organisation. */
export type Cause = Omit<SignedIn, 'organisationId'> | Pick<SystemActor, 'kind' | 'id'>;

export function causeOf(actor: Actor): Cause {
  if (!('role' in actor)) return { kind: actor.kind, id: actor.id };
  const { organisationId: _, ...cause } = actor;
  return cause;
}
