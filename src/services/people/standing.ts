import type { AuditAction } from '../../domain/access/audit-act.ts';
import { invalid, notFound, Problem, stale } from '../../domain/problem.ts';
import type { Role, User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { factors, links, users } from '../../store/collections/index.ts';
import { type Check, type Removal, type Store, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { endingsOfMaker, endWhatWasMade } from './endings.ts';
import { resetIdsOf } from './links.ts';
import { signInLinkIdOf } from './sign-in-mails.ts';
import { emailKey, normalEmail } from './user-lookup.ts';
import { checkAddress, checkEmployer, checkRecord } from './users.ts';
import { tellOfWay } from './ways-to-cases.ts';

export interface StandingPatch {
  readonly disabled?: boolean | undefined;
  readonly role?: Role | undefined;
  /** Needed with the role `employer`. */
  readonly employerId?: string | undefined;
  /** Corrects their address; what was known of it, that it takes no mail, counts no more, also where it is the same. */
  readonly email?: string | undefined;
}

/** Whether somebody may come in, and as what. */
export interface Standing {
  /**
   * Disables or enables somebody, gives them another role, or corrects their address. All their sessions end with it, and so do the tokens and links they
   * made: they knew the secrets. Throws Problem `not_found`, `stale_version` and, for the last administrator who can sign in,
   * `conflict`, as for an address that somebody else signs in with. Without a version, whatever stands is meant.
   */
  readonly change: UseCase<[id: string, version: number | undefined, patch: StandingPatch], User>;
  /** Gives an account up for good and frees its address, with its second factors gone; what they did keeps their name. Throws as `change` does. */
  readonly close: UseCase<[id: string, version: number | undefined], void>;
  /** Signs somebody out everywhere. Throws Problem `not_found`. */
  readonly endSessions: UseCase<[id: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
}

const canSignIn = (user: User): boolean => user.disabledAt === undefined && user.passwordHash !== undefined;

/** Cutting people off, and letting them in again. */
export function createStanding({ store, clock, newId, blind }: Deps): Standing {
  async function read(ctx: Context, id: string): Promise<User> {
    const user = await store.get(ctx.scope, users, id);
    if (user === undefined || user.closedAt !== undefined || user.email === '') throw notFound('user');
    return user;
  }

  /** Another administrator who can sign in must stand when this one goes, and goes on standing while the unit commits. */
  async function anotherAdministrator(ctx: Context, user: User, changed: User): Promise<readonly Check[]> {
    const goes = user.role === 'administrator' && canSignIn(user);
    if (!goes || (changed.role === 'administrator' && canSignIn(changed))) return [];
    for await (const other of walk(store, ctx.scope, users, 'byRole', { key: ['administrator'] })) {
      if (other.id !== user.id && canSignIn(other))
        return [{ collection: users, id: other.id, version: other.version }];
    }
    throw new Problem('conflict', 'last_administrator');
  }

  /** Commits a user who may less than before, or something else, with everything that ends by it. */
  async function cutOff(
    ctx: Context,
    user: User,
    changes: Partial<User>,
    action: AuditAction,
    goes: readonly Removal[] = [],
  ): Promise<User> {
    const now = clock();
    const changed = next(user, now, { ...changes, sessionEpoch: (user.sessionEpoch ?? 0) + 1 });
    // By another role or address somebody else than before could come in.
    const isWay = changes.role !== undefined || changes.emailKey !== undefined;
    const way = { role: isWay ? changed.role : undefined, userId: user.id };
    const told = await tellOfWay({ store, clock, newId }, ctx, way);
    const [checks, made] = await Promise.all([
      anotherAdministrator(ctx, user, changed),
      endingsOfMaker(store, ctx.scope, user.id, now),
    ]);
    const { organisationId } = user;
    const unit = {
      checks,
      puts: [put(users, changed, user.version), ...made.puts, ...told],
      removals: [
        ...made.removals,
        ...goes,
        ...[...resetIdsOf(user), signInLinkIdOf(user)].map((one) =>
          removal(links, { id: one, organisationId }),
        ),
      ],
      audit: [done(action, 'user', user.id, Object.keys(changes)), ...made.audit],
    };
    await commit({ store, clock }, ctx, unit, changed);
    await endWhatWasMade({ store, clock }, ctx, user.id);
    return changed;
  }

  async function rolePart(
    ctx: Context,
    user: User,
    { role, employerId }: StandingPatch,
  ): Promise<Partial<User>> {
    const given = { role: role ?? user.role, employerId: employerId ?? user.employerId };
    // As somebody else they could be handed to another reader, and be who they were again.
    if (user.participantId !== undefined && given.role !== user.role)
      throw invalid('role', 'role_of_a_participant');
    // Accounts made before that was asked go on as they are.
    if (given.role !== user.role) checkRecord({ role: given.role, participantId: user.participantId });
    await checkEmployer(store, ctx.scope, given);
    const kept = given.role === 'employer' ? given.employerId : undefined;
    if (given.role === user.role && kept === user.employerId) return {};
    return { role: given.role, employerId: kept };
  }

  function addressPart(user: User, { email }: StandingPatch): Partial<User> {
    if (email === undefined) return {};
    checkAddress(email);
    const unmarked = user.mailRefused === undefined ? {} : { mailRefused: undefined };
    if (normalEmail(email) === user.email) return unmarked;
    // By another address somebody else could have a new password mailed, and read the case.
    if (user.role === 'participant' || user.participantId !== undefined)
      throw invalid('email', 'address_of_a_participant');
    const another = { email: normalEmail(email), emailKey: emailKey(blind, email) };
    return { ...another, addressTriedAt: undefined, ...unmarked };
  }

  /** The address is right and took no mail once: nobody may less by that, so nothing of theirs ends. */
  function tryAddressAgain(ctx: Context, user: User): Promise<User> {
    const changed = next(user, clock(), { mailRefused: undefined });
    const unit = {
      puts: [put(users, changed, user.version)],
      audit: [done('try_address_again', 'user', user.id, ['mailRefused'])],
    };
    return commit({ store, clock }, ctx, unit, changed);
  }

  /** With the user as they stand, as often as it takes; a version that was named and stands no more is told at once. */
  async function withUser<T>(
    ctx: Context,
    id: string,
    version: number | undefined,
    work: (user: User) => Promise<T>,
  ): Promise<T> {
    const tried = await untilFresh(async () => {
      const user = await read(ctx, id);
      if (version !== undefined && user.version !== version) return { stands: user.version };
      return { result: await work(user) };
    });
    if ('stands' in tried) throw stale(tried.stands);
    return tried.result;
  }

  return {
    change: withPermission('user:write', (ctx, id, version, patch) =>
      withUser(ctx, id, version, async (user) => {
        const role = await rolePart(ctx, user, patch);
        const isDisabled = user.disabledAt !== undefined;
        const disabled = patch.disabled ?? isDisabled;
        const switched = disabled === isDisabled ? {} : { disabledAt: disabled ? clock() : undefined };
        const address = addressPart(user, patch);
        const changes: Partial<User> = { ...role, ...switched, ...address };
        const fields = Object.keys(changes);
        if (fields.length === 0) return user;
        if (fields.every((field) => field === 'mailRefused')) return tryAddressAgain(ctx, user);
        const renamed = Object.keys(role).length > 0 ? 'change_role' : 'change_email';
        const action = disabled === isDisabled ? renamed : disabled ? 'disable' : 'enable';
        return withConflictSentence('users.byEmail', 'email_taken', cutOff(ctx, user, changes, action));
      }),
    ),
    close: withPermission('user:write', (ctx, id, version) =>
      withUser(ctx, id, version, async (user) => {
        const now = clock();
        const gone = { email: '', emailKey: blind(`closed ${id}`), passwordHash: undefined };
        const closed = { ...gone, disabledAt: user.disabledAt ?? now, closedAt: now };
        const own = await store.list(ctx.scope, factors, 'byUser', { key: [id], limit: 100 });
        const goes = own.items.map((one) => removal(factors, one));
        await cutOff(ctx, user, closed, 'close', goes);
      }),
    ),
    endSessions: withPermission('user:signOut', (ctx, id) =>
      withUser(ctx, id, undefined, async (user) => {
        const ended = next(user, clock(), { sessionEpoch: (user.sessionEpoch ?? 0) + 1 });
        const unit = { puts: [put(users, ended, user.version)], audit: [done('end_sessions', 'user', id)] };
        await commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
  };
}
