import { scopeOf } from '../../domain/access/scope.ts';
import { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import type { Passwords } from '../../security/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Browsers } from './browsers.ts';
import type { Lock, Locks } from './locks.ts';
import { type SecondFactors, wrongFactor } from './second-factors.ts';
import type { UserLookup } from './user-lookup.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the app, or of the sheet, where they have one. */
  readonly code?: string | undefined;
  /** Where it comes from, such as a network; kept as a keyed digest only. */
  readonly source: string;
  /** The secret in the cookie of a browser that is known. */
  readonly browser?: string | undefined;
}

export interface SignIn {
  /**
   * The user; throws Problem `unauthenticated` (alike for an unknown address and a wrong password),
   * `second_factor` once the password is right and the code is not, or `rate_limited`.
   */
  signIn(credentials: Credentials): Promise<User>;
}

interface Deps {
  readonly userLookup: UserLookup;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly locks: Locks;
  readonly browsers: Pick<Browsers, 'known'>;
  readonly secondFactors: SecondFactors;
  readonly audit: AuditBuffer;
}

export function noteOfSignIn(audit: AuditBuffer, user: User, outcome: 'allowed' | 'denied'): void {
  const { id, organisationId, role } = user;
  const actor = scopeOf({ kind: 'user', id, organisationId, role });
  audit.note(actor, { action: 'sign_in', noun: 'user', subjectId: id, outcome });
}

/**
 * Sign-in of people. Wrong tries lock a source that tries many accounts, and an account for browsers nobody has signed in with;
 * one in which its owner has signed in before has a count of its own, so that no stranger keeps them out.
 */
export function createSignIn({ userLookup, passwords, locks, browsers, secondFactors, audit }: Deps): SignIn {
  // Guesses that are counted together wait for each other, so that a burst cannot outrun the count.
  const inTurn = createOneAtATime();

  const note = (user: User, outcome: 'allowed' | 'denied') => noteOfSignIn(audit, user, outcome);

  /** A wrong code counts as a wrong password does, so that neither is guessed beside the other. */
  async function checkCode(user: User, code: string | undefined, counted: readonly Lock[]): Promise<void> {
    const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId: user.organisationId, rights: [] });
    if ((await secondFactors.confirmedOf(scope, user.id)).length === 0) return;
    if (code === undefined) throw wrongFactor(code);
    if (await secondFactors.use(scope, user, code)) return;
    await locks.count(counted);
    note(user, 'denied');
    throw wrongFactor(code);
  }

  /** `own` is opened by a success; a source stays as suspect as it was. */
  async function attempt(
    { email, password, code }: Credentials,
    own: Lock,
    others: readonly Lock[],
  ): Promise<User> {
    const counted = [own, ...others];
    await locks.check(counted);
    const user = await userLookup.byEmail(email);
    // Takes as long for an address nobody has.
    const good = await passwords.verify(user?.passwordHash, password);
    if (user !== undefined && good && user.disabledAt === undefined) {
      await checkCode(user, code, counted);
      await locks.forget(own);
      note(user, 'allowed');
      return user;
    }
    await locks.count(counted);
    if (user !== undefined) note(user, 'denied');
    throw new Problem('unauthenticated', 'wrong_password');
  }

  return {
    async signIn(credentials) {
      const { email, source } = credentials;
      const browser = await browsers.known(credentials.browser, email);
      if (browser !== undefined) {
        const lock = locks.ofBrowser(browser);
        return inTurn(lock.id, () => attempt(credentials, lock, []));
      }
      const [account, from] = [locks.ofAccount(email), locks.ofSource(source)];
      // Always the source first, so that no two wait for each other.
      return inTurn(from.id, () => inTurn(account.id, () => attempt(credentials, account, [from])));
    },
  };
}
