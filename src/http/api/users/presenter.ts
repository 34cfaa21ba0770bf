import type { Fields } from '../../../domain/access/decide.ts';
import type { User } from '../../../domain/user.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A user, to an administrator: of participants no name and no address, for who they are is no matter of settings. */
export function presentManagedUser(user: User, fields: Fields) {
  const { role, email, displayName, employerId, disabledAt, mailRefused } = user;
  const named = role === 'participant' ? {} : { email, displayName };
  const shown = {
    ...presentRow(user),
    ...named,
    role,
    employerId,
    disabled: disabledAt !== undefined,
    disabledAt: disabledAt && shownInstant(disabledAt),
    mailRefused: mailRefused && shownInstant(mailRefused),
  };
  return visible(fields, shown, { disabled: 'disabledAt' });
}
