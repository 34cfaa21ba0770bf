import { passwordFault, type RankOf } from '../../domain/password.ts';
import { invalid } from '../../domain/problem.ts';
import type { Passwords } from '../../security/port.ts';
import { organisations } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** Whose password it shall be, as far as others know it. */
interface Owner {
  readonly email: string;
  readonly displayName: string;
}

/** The hash of a password that somebody chose. Throws Problem `invalid` at `path` for one that would be guessed. */
export type NewPassword = (
  scope: Context['scope'],
  path: string,
  password: string,
  owner: Owner,
) => Promise<string>;

interface Deps {
  readonly store: Store;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly loadRankOf: () => Promise<RankOf>;
}

/** The one way to a kept password, whoever sets it and wherever. */
export function createNewPassword({ store, passwords, loadRankOf }: Deps): NewPassword {
  return async (scope, path, password, { email, displayName }) => {
    // The password of the demo's own people is printed, and no one else may take it.
    if (scope.actor.kind === 'command' && scope.actor.id === 'demo') return passwords.hash(password);
    const organisation = await store.get(scope, organisations, scope.organisationId);
    const about = [email, displayName, organisation?.name ?? '', 'Stepwell'];
    const fault = passwordFault(password, about, await loadRankOf());
    if (fault !== undefined) throw invalid(path, fault);
    return passwords.hash(password);
  };
}
