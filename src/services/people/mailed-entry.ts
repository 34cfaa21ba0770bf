import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import type { OneTimeLink } from '../../domain/one-time-link.ts';
import { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { links, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Browsers } from './browsers.ts';
import type { Lock, Locks } from './locks.ts';
import type { SecondFactors } from './second-factors.ts';
import { noteOfSignIn } from './sign-in.ts';
import { typedCode } from './sign-in-code.ts';
import { comesByMail, signInLinkIdOf } from './sign-in-mails.ts';
import type { UserLookup } from './user-lookup.ts';

/** Who came in, and the page that they wanted when they asked. */
export interface Entered {
  readonly user: User;
  readonly next: string | undefined;
}

export interface MailedEntry {
  /** Until when a link to sign in is good; changes nothing. Throws Problem `not_found`, alike for a wrong, used and old one. */
  readonly lookAtEntry: (secret: string) => Promise<OneTimeLink>;
  /** Uses the link up. Throws as `lookAtEntry` does. */
  readonly enter: (secret: string) => Promise<Entered>;
  /**
   * The same by the code in the mail. Wrong ones are counted as wrong passwords are: Problem `unauthenticated`, alike for an address
   * that nobody has, and `rate_limited`.
   */
  readonly enterByCode: (typed: {
    readonly email: string;
    readonly code: string;
    readonly source: string;
    /** The secret in the cookie of a browser that is known. */
    readonly browser?: string | undefined;
  }) => Promise<Entered>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'digest'>;
  readonly userLookup: UserLookup;
  readonly locks: Locks;
  readonly browsers: Pick<Browsers, 'known'>;
  readonly secondFactors: Pick<SecondFactors, 'confirmedOf'>;
  readonly audit: AuditBuffer;
}

/** Signing in by what was mailed: whoever has it has the mailbox, so the address is theirs. */
export function createMailedEntry({
  store,
  clock,
  secrets,
  userLookup,
  locks,
  browsers,
  secondFactors,
  audit,
}: Deps): MailedEntry {
  const everywhere = acrossOrganisations('sign-in');
  const inTurn = createOneAtATime();
  const jobScope = (organisationId: string) =>
    scopeOf({ kind: 'job', id: 'sign-in', organisationId, rights: [] });

  async function read(secret: string): Promise<OneTimeLink> {
    const link = await store.find(everywhere, links, 'bySecret', [secrets.digest(secret)]);
    if (link?.purpose !== 'sign_in' || link.expiresAt <= clock())
      throw new Problem('not_found', 'link_no_good');
    return link;
  }

  async function spend(link: OneTimeLink): Promise<Entered> {
    const scope = jobScope(link.organisationId);
    const user = link.userId === undefined ? undefined : await store.get(scope, users, link.userId);
    if (user === undefined || !comesByMail(user)) throw new Problem('not_found', 'link_no_good');
    // A mailbox is one factor: whoever has set up a second comes in by their password and a code.
    if ((await secondFactors.confirmedOf(scope, user.id)).length > 0) {
      noteOfSignIn(audit, user, 'denied');
      throw new Problem('second_factor', 'second_factor_by_password');
    }
    const now = clock();
    const entered = next(user, now, { addressTriedAt: now });
    const { id, organisationId, role } = user;
    const ctx = { scope: scopeOf({ kind: 'user', id, organisationId, role }) };
    const unit = {
      puts: [put(users, entered, user.version)],
      removals: [removal(links, link, link.version)],
      audit: [done('sign_in', 'user', id)],
    };
    await commit({ store, clock }, ctx, unit, undefined);
    await locks.forget(locks.ofAccount(user.email));
    return { user: entered, next: link.next };
  }

  async function byCode(user: User | undefined, code: string): Promise<Entered | undefined> {
    const digest = secrets.digest(typedCode(code));
    if (user === undefined || !comesByMail(user)) return undefined;
    const link = await store.get(jobScope(user.organisationId), links, signInLinkIdOf(user));
    if (link === undefined || link.expiresAt <= clock() || link.codeDigest !== digest) return undefined;
    return spend(link);
  }

  return {
    lookAtEntry: read,
    // Of many at once with one link, one comes in; the others find it used.
    enter: (secret) =>
      inTurn(secrets.digest(secret), () => untilFresh(async () => spend(await read(secret)))),
    enterByCode: async ({ email, code, source, browser }) => {
      const attempt = async (counts: readonly Lock[]) => {
        await locks.check(counts);
        const user = await userLookup.byEmail(email);
        const entered = await untilFresh(() => byCode(user, code));
        if (entered !== undefined) return entered;
        await locks.count(counts);
        if (user !== undefined) noteOfSignIn(audit, user, 'denied');
        throw new Problem('unauthenticated', 'wrong_code');
      };
      // As passwords are (ADR 93): what strangers try elsewhere locks nobody out of a browser that is known.
      const known = await browsers.known(browser, email);
      if (known !== undefined) {
        const lock = locks.ofBrowser(known);
        return inTurn(lock.id, () => attempt([lock]));
      }
      const [account, from] = [locks.ofAccount(email), locks.ofSource(source)];
      return inTurn(from.id, () => inTurn(account.id, () => attempt([account, from])));
    },
  };
}
