import type { Scope } from '../../domain/access/scope.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import { users } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
}

/** The one user of somebody who comes in without an address: two at once make one. */
export const ownUserId = (participantId: string): string => participantId.replace(/^par_/, 'usr_');

/**
 * Whether somebody may come in by what was given to a participant. One who was given another role before that was refused would
 * come in as that: by a paper as a coach.
 */
export const comesInAsThemselves = ({ role, disabledAt }: User): boolean =>
  role === 'participant' && disabledAt === undefined;

/**
 * As whom a participant comes in by a code or by a partner's link: a user without address, name and password, made when it is
 * needed first. With what makes it; nothing when it is there.
 */
export async function ownUser(
  { store, clock, blind }: Deps,
  scope: Scope,
  participantId: string,
): Promise<{ readonly user: User; readonly puts: readonly Put[] }> {
  const id = ownUserId(participantId);
  const known = await store.get(scope, users, id);
  if (known !== undefined) return { user: known, puts: [] };
  const user: User = {
    ...first(id, scope.organisationId, clock()),
    ...({ role: 'participant', participantId, email: '', displayName: '' } as const),
    emailKey: blind(`no address ${id}`),
  };
  return { user, puts: [put(users, user, 0)] };
}
