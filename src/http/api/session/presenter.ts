import type { Fields } from '../../../domain/access/decide.ts';
import type { User } from '../../../domain/user.ts';
import { visible } from '../../answer/visible.ts';

type Account = Pick<User, 'id' | 'role' | 'organisationId' | 'displayName' | 'employerId'>;

/** A user, to that user. */
export function presentUser({ id, role, organisationId, displayName, employerId }: Account, fields: Fields) {
  return visible(fields, { id, role, organisationId, displayName, employerId });
}
