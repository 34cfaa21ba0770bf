import type { User } from '../../../domain/user.ts';

/** A user, to that user. */
export function presentUser(
  user: Pick<User, 'id' | 'role' | 'organisationId' | 'displayName' | 'employerId'>,
) {
  const { id, role, organisationId, displayName, employerId } = user;
  return { id, role, organisationId, displayName, employerId };
}
