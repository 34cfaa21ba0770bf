import { installation, scopeOf } from '../../domain/access/scope.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { SignInFailures, User } from '../../domain/user.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Passwords } from '../../security/port.ts';
import { signInFailures } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { first, next, put, removal } from '../kit/commit.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { untilFresh } from '../kit/versions.ts';
import type { UserLookup } from './user-lookup.ts';

/** Failures within a window after which nobody gets in until it ends (OWASP ASVS 5.0, 6.3.1). */
const windowSeconds = 15 * 60;
const most = { account: 5, source: 50 };

export interface SignIn {
  /** The user; throws Problem `unauthenticated` (alike for an unknown address and a wrong password) or `rate_limited`. */
  signIn(input: {
    readonly email: string;
    readonly password: string;
    /** Where it comes from, such as an address; kept as a keyed digest only. */
    readonly source: string;
  }): Promise<User>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly userLookup: UserLookup;
  readonly passwords: Passwords;
  readonly audit: AuditBuffer;
}

/** Sign-in of people, with a lock per account and per source that survives restarts. */
export function createSignIn(deps: Deps): SignIn {
  const { store, clock, blind, userLookup, passwords, audit } = deps;
  // Counts of failed sign-ins belong to no tenant.
  const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId: installation, rights: [] });
  // Guesses on one account wait for each other, so that a burst cannot outrun the count.
  const inTurn = createOneAtATime();

  async function standing(id: string, now: Instant): Promise<SignInFailures | undefined> {
    const row = await store.get(scope, signInFailures, id);
    return row && row.windowEndsAt > now ? row : undefined;
  }

  /** Counts one more failure. */
  const fail = (id: string): Promise<void> =>
    untilFresh(async () => {
      const now = clock();
      const old = await store.get(scope, signInFailures, id);
      const open = old !== undefined && old.windowEndsAt > now;
      const counted = {
        count: open ? old.count + 1 : 1,
        windowEndsAt: open ? old.windowEndsAt : plusSeconds(now, windowSeconds),
      };
      const row =
        old === undefined ? { ...first(id, installation, now), ...counted } : next(old, now, counted);
      const puts = [put(signInFailures, row, old?.version ?? 0)];
      await store.commit(scope, { organisationId: installation, puts });
    });

  function refuseLocked(
    account: SignInFailures | undefined,
    source: SignInFailures | undefined,
    now: Instant,
  ): void {
    const locks = [
      ...(account !== undefined && account.count >= most.account ? [account.windowEndsAt] : []),
      ...(source !== undefined && source.count >= most.source ? [source.windowEndsAt] : []),
    ];
    const ends = locks.sort().at(-1);
    if (ends === undefined) return;
    const retryAfter = Math.ceil((Date.parse(ends) - Date.parse(now)) / 1000);
    const said = sentence('too_many_wrong_passwords', { minutes: Math.ceil(retryAfter / 60) });
    throw new Problem('rate_limited', said, { retryAfter });
  }

  function note(user: User, outcome: 'allowed' | 'denied'): void {
    const { id, organisationId, role } = user;
    const actor = scopeOf({ kind: 'user', id, organisationId, role });
    audit.note(actor, { action: 'sign_in', noun: 'user', subjectId: id, outcome });
  }

  return {
    signIn({ email, password, source }) {
      const account = blind(`failures account ${email.trim().toLowerCase()}`);
      const from = blind(`failures source ${source}`);
      return inTurn(account, async () => {
        const now = clock();
        const failures = await standing(account, now);
        refuseLocked(failures, await standing(from, now), now);
        const user = await userLookup.byEmail(email);
        // Takes as long for an address nobody has.
        const good = await passwords.verify(user?.passwordHash, password);
        if (user !== undefined && good && user.disabledAt === undefined) {
          if (failures !== undefined) {
            const removals = [removal(signInFailures, failures)];
            await store.commit(scope, { organisationId: installation, removals });
          }
          note(user, 'allowed');
          return user;
        }
        await Promise.all([fail(account), inTurn(from, () => fail(from))]);
        if (user !== undefined) note(user, 'denied');
        throw new Problem('unauthenticated', 'wrong_password');
      });
    },
  };
}
