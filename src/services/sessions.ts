import { Problem } from '../domain/errors.ts';
import { scopeOf } from '../domain/scope.ts';
import { type Clock, plusSeconds } from '../domain/time.ts';
import type { SignInFailures, User } from '../domain/user.ts';
import type { Passwords } from '../security/port.ts';
import { signInFailures } from '../store/collections.ts';
import type { Store } from '../store/port.ts';
import { first, next, put } from './commit.ts';
import type { Users } from './users.ts';

/** Failures within a window after which nobody gets in until it ends (OWASP ASVS 5.0, 6.3.1). */
const windowSeconds = 15 * 60;
const most = { account: 5, source: 50 };

/** Counts of failed sign-ins belong to no tenant. */
const installation = 'installation';

export interface SignIn {
  /** The user; throws Problem `unauthenticated` (alike for an unknown address and a wrong password) or `rate_limited`. */
  signIn(input: {
    readonly email: string;
    readonly password: string;
    readonly source: string;
  }): Promise<User>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly users: Users;
  readonly passwords: Passwords;
}

/** Sign-in of people, with a lock per account and per source that survives restarts. */
export function createSignIn({ store, clock, blind, users, passwords }: Deps): SignIn {
  const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId: installation });

  async function standing(id: string): Promise<SignInFailures | undefined> {
    const row = await store.get(scope, signInFailures, id);
    return row && row.windowEndsAt > clock() ? row : undefined;
  }

  /** Counts one more failure; races are settled by reading again. */
  async function fail(id: string): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const now = clock();
      const old = await store.get(scope, signInFailures, id);
      const open = old !== undefined && old.windowEndsAt > now;
      const windowEndsAt = open ? old.windowEndsAt : plusSeconds(now, windowSeconds);
      const count = open ? old.count + 1 : 1;
      const row = old
        ? next(old, now, { count, windowEndsAt })
        : { ...first(id, installation, now), count, windowEndsAt };
      try {
        await store.commit(scope, {
          organisationId: installation,
          puts: [put(signInFailures, row, old?.version ?? 0)],
        });
        return;
      } catch (error) {
        if (!(error instanceof Problem && ['stale_version', 'conflict'].includes(error.code))) throw error;
      }
    }
  }

  return {
    async signIn({ email, password, source }) {
      const account = blind(`failures account ${email.trim().toLowerCase()}`);
      const from = blind(`failures source ${source}`);
      const [accountFailures, sourceFailures] = await Promise.all([standing(account), standing(from)]);
      const locked =
        (accountFailures?.count ?? 0) >= most.account
          ? accountFailures
          : (sourceFailures?.count ?? 0) >= most.source
            ? sourceFailures
            : undefined;
      if (locked !== undefined) {
        const retryAfter = Math.max(
          1,
          Math.ceil((Date.parse(locked.windowEndsAt) - Date.parse(clock())) / 1000),
        );
        throw new Problem(
          'rate_limited',
          `Too many wrong tries. Wait ${Math.ceil(retryAfter / 60)} minutes, then try again.`,
          { retryAfter },
        );
      }
      const user = await users.byEmail(email);
      const good = await passwords.verify(user?.passwordHash, password);
      if (!good || user === undefined || user.disabledAt !== undefined) {
        await Promise.all([fail(account), fail(from)]);
        throw new Problem('unauthenticated', 'Check the e-mail address and the password.');
      }
      if (accountFailures !== undefined) {
        await store.commit(scope, {
          organisationId: installation,
          removals: [{ collection: signInFailures as never, id: account, organisationId: installation }],
        });
      }
      return user;
    },
  };
}
