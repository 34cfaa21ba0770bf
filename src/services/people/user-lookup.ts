import { acrossOrganisations } from '../../domain/access/scope.ts';
import type { User } from '../../domain/user.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

/** An e-mail address as it is kept and compared. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** The keyed digest by which a user is found while the address stays sealed. */
export const emailKey = (blind: (text: string) => string, email: string): string =>
  blind(`email ${normalEmail(email)}`);

export interface UserLookup {
  /** Whose address it is, in whichever organisation. */
  byEmail(email: string): Promise<User | undefined>;
}

interface Deps {
  readonly store: Store;
  readonly blind: (text: string) => string;
}

/** Finds users before anybody is signed in; nothing of it goes to a caller. */
export function createUserLookup({ store, blind }: Deps): UserLookup {
  const scope = acrossOrganisations('sign-in');
  return { byEmail: (email) => store.find(scope, users, 'byEmail', [emailKey(blind, email)]) };
}
