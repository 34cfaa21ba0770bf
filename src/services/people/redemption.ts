import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { comesWithoutPassword, type OneTimeLink, type PasswordPurpose } from '../../domain/one-time-link.ts';
import { passwordLength } from '../../domain/password.ts';
import { invalid, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Secrets } from '../../security/port.ts';
import { links, participants, users } from '../../store/collections/index.ts';
import type { Unit } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { given } from '../kit/patches.ts';
import { untilFresh } from '../kit/versions.ts';
import { endingsOfBrowsers } from './endings.ts';
import { resetIdsOf } from './links.ts';
import type { Locks } from './locks.ts';
import type { NewPassword } from './new-password.ts';
import { createOwnJoining, type OwnJoiningDeps } from './own-joining.ts';

export interface Redemption {
  /** Whether a link is still good, and until when, and of whoever it is for the address, the role and the language; changes nothing. Throws Problem `not_found`, alike for a wrong, used and old one. */
  readonly look: (purpose: PasswordPurpose, secret: string) => Promise<OneTimeLink>;
  /** The same of a link whose time is over, while it is kept: who had it reads that in their language. Undefined for any other. */
  readonly whose: (purpose: PasswordPurpose, secret: string) => Promise<OneTimeLink | undefined>;
  /**
   * Uses a link up: the password is set, or somebody new may sign in. All sessions of before end. Throws as `look` does, and
   * Problem `invalid` for a password that would be guessed, which uses nothing up.
   */
  readonly redeem: (purpose: PasswordPurpose, secret: string, password: string | undefined) => Promise<User>;
}

interface Deps extends OwnJoiningDeps {
  readonly newId: NewId;
  readonly secrets: Pick<Secrets, 'digest'>;
  readonly newPassword: NewPassword;
  readonly locks: Locks;
}

/** The use of one-time links by whoever has one; nobody is signed in yet. */
export function createRedemption(deps: Deps): Redemption {
  const { store, clock, newId, secrets, newPassword, locks } = deps;
  const joiningOwn = createOwnJoining(deps);
  const everywhere = acrossOrganisations('sign-in');
  // Of many at once with one link, one hashes a password: the others find it used.
  const inTurn = createOneAtATime();

  async function read(purpose: PasswordPurpose, secret: string): Promise<OneTimeLink> {
    const link = await store.find(everywhere, links, 'bySecret', [secrets.digest(secret)]);
    if (link?.purpose !== purpose || link.expiresAt <= clock())
      throw new Problem('not_found', 'link_no_good');
    return link;
  }

  /** A link with what is known of whoever chooses a password by it. */
  async function withOwner(link: OneTimeLink): Promise<OneTimeLink> {
    const { userId, organisationId } = link;
    if (userId === undefined) return link;
    const scope = scopeOf({ kind: 'job', id: 'redeem', organisationId, rights: [] });
    const { email, role, participantId } = (await store.get(scope, users, userId)) ?? {};
    const person = participantId && (await store.get(scope, participants, participantId));
    return { ...link, email, role, language: person ? person.language : undefined };
  }

  const scopeFor = ({ id, organisationId, role }: Pick<User, 'id' | 'organisationId' | 'role'>) =>
    scopeOf({ kind: 'user', id, organisationId, role });

  /** The user as they will be, with the unit that makes them so. */
  async function resetting(link: OneTimeLink, password: string | undefined) {
    const scope = scopeOf({ kind: 'job', id: 'redeem', organisationId: link.organisationId, rights: [] });
    const user = link.userId === undefined ? undefined : await store.get(scope, users, link.userId);
    if (user === undefined || user.disabledAt !== undefined) throw new Problem('not_found', 'link_no_good');
    if (password === undefined) throw tooShort();
    const passwordHash = await newPassword(scope, 'password', password, user);
    const changed = next(user, clock(), { passwordHash, sessionEpoch: (user.sessionEpoch ?? 0) + 1 });
    return {
      user: changed,
      unit: {
        puts: [put(users, changed, user.version)],
        removals: [
          ...(await endingsOfBrowsers(store, scope, user.id)),
          // The other one goes with it.
          ...resetIdsOf(user)
            .filter((id) => id !== link.id)
            .map((id) => removal(links, { id, organisationId: user.organisationId })),
        ],
        audit: [done('reset_password', 'user', user.id)],
      },
    };
  }

  async function joining(link: OneTimeLink, password: string | undefined) {
    const { organisationId, role, email, emailKey, displayName } = link;
    if (role === undefined || email === undefined || emailKey === undefined || displayName === undefined)
      throw new Problem('not_found', 'link_no_good');
    if (password === undefined && !comesWithoutPassword(role)) throw tooShort();
    const scope = scopeOf({ kind: 'job', id: 'redeem', organisationId, rights: ['participant:write'] });
    const passwordHash =
      password === undefined
        ? undefined
        : await newPassword(scope, 'password', password, { email, displayName });
    if (role === 'participant')
      return joiningOwn(scope, { email, emailKey, displayName, language: link.language }, passwordHash);
    const user: User = {
      ...first(newId('user'), organisationId, clock()),
      ...given({ employerId: link.employerId, passwordHash }),
      role,
      email,
      emailKey,
      displayName,
    };
    return { user, unit: { puts: [put(users, user, 0)], audit: [done('join', 'user', user.id)] } };
  }

  return {
    look: async (purpose, secret) => withOwner(await read(purpose, secret)),
    whose: async (purpose, secret) => {
      const link = await store.find(everywhere, links, 'bySecret', [secrets.digest(secret)]);
      return link?.purpose === purpose ? withOwner(link) : undefined;
    },
    redeem: (purpose, secret, password) =>
      inTurn(secrets.digest(secret), () =>
        untilFresh(async () => {
          const link = await read(purpose, secret);
          const { user, unit }: { user: User; unit: Omit<Unit, 'organisationId'> } =
            purpose === 'reset' ? await resetting(link, password) : await joining(link, password);
          const removals = [...(unit.removals ?? []), removal(links, link, link.version)];
          const committed = commit({ store, clock }, { scope: scopeFor(user) }, { ...unit, removals }, user);
          const joined = await withConflictSentence('users.byEmail', 'email_taken', committed);
          // Whoever held the link is the owner: what strangers tried before need not keep them out.
          await locks.forget(locks.ofAccount(user.email));
          return joined;
        }),
      ),
  };
}

const tooShort = () => invalid('password', sentence('password_too_short', { least: passwordLength.least }));
