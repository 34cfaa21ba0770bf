import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { type KnownBrowser, knownBrowserSeconds } from '../../domain/known-browser.ts';
import type { User } from '../../domain/user.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { knownBrowsers } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { emailKey } from './user-lookup.ts';

/** Browsers of one person; the one that was used longest ago makes room. */
const mostOfUser = 10;

export interface Browsers {
  /** The id under which a browser is known for an account, by the secret in its cookie; undefined for any other. */
  known(secret: string | undefined, email: string): Promise<string | undefined>;
  /** Knows a browser for this user from now on, and gives the secret for its cookie: the one it has, where it has one. */
  remember(user: User, secret: string | undefined): Promise<string>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly secrets: Secrets;
}

/** Browsers in which somebody signed in before: what strangers try elsewhere does not lock them out there. */
export function createBrowsers({ store, clock, blind, secrets }: Deps): Browsers {
  const everywhere = acrossOrganisations('sign-in');
  const idOf = (secret: string, email: string) => secrets.digest(`${secret}\n${emailKey(blind, email)}`);

  return {
    async known(secret, email) {
      if (secret === undefined) return undefined;
      const row = await store.get(everywhere, knownBrowsers, idOf(secret, email));
      return row !== undefined && row.expiresAt > clock() ? row.id : undefined;
    },
    remember: (user, given) =>
      untilNotOvertaken(async () => {
        const secret = given !== undefined && /^[\w-]{43}$/.test(given) ? given : secrets.random();
        const { id: userId, organisationId } = user;
        const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId, rights: [] });
        const now = clock();
        const expiresAt = plusSeconds(now, knownBrowserSeconds);
        const id = idOf(secret, user.email);
        const page = await store.list(scope, knownBrowsers, 'byUser', { key: [userId], limit: 1000 });
        const old = page.items.find((row) => row.id === id);
        const others = page.items
          .filter((row) => row !== old)
          .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
          .slice(mostOfUser - 1);
        const row: KnownBrowser =
          old === undefined
            ? { ...first(id, organisationId, now), userId, expiresAt }
            : next(old, now, { expiresAt });
        await store.commit(scope, {
          organisationId,
          puts: [put(knownBrowsers, row, old?.version ?? 0)],
          removals: others.map((other) => removal(knownBrowsers, other)),
        });
        return secret;
      }),
  };
}
