import type { Scope } from '../../domain/access/scope.ts';
import { invalid, notFound } from '../../domain/problem.ts';
import type { Role, User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { employers, participants, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { nameFrom } from '../kit/names.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { NewPassword } from './new-password.ts';
import { emailKey, normalEmail } from './user-lookup.ts';
import { tellOfWay } from './ways-to-cases.ts';

export interface NewUser {
  readonly role: Role;
  readonly email: string;
  readonly displayName: string;
  /** Without one they come in by a link for a new password. */
  readonly password?: string | undefined;
  readonly employerId?: string | undefined;
  readonly participantId?: string | undefined;
  /** Known to be theirs already: of the demo. */
  readonly addressTriedAt?: string | undefined;
}

export interface Users {
  /** Throws Problem `conflict` for an address already in use, `invalid` for what is no address, no name or no good password, and for a participant without a record. */
  readonly create: UseCase<[input: NewUser], User>;
  /** Everybody who signs in with an address or did, but for closed accounts. */
  readonly list: UseCase<[asked: PageAsked], Page<User>>;
  /** Throws Problem `not_found`. */
  readonly get: UseCase<[id: string], User>;
  /** Those a participant can be in the care of: coaches and supervisors who may sign in. */
  readonly coaches: UseCase<[], readonly User[]>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly newPassword: NewPassword;
}

/**
 * Plain letters, figures and the signs that need no quotation marks: beside any others there could be two addresses that look the same,
 * or one that a mail program takes for another. A domain with other letters is written as the net has it (xn--…).
 */
const addressOfPlainLetters = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+$/;

/** Throws Problem `invalid` for what cannot be signed in with. */
export function checkAddress(email: string): void {
  if (!addressOfPlainLetters.test(email.trim()) || email.length > 254)
    throw invalid('email', 'not_an_email_to_sign_in');
}

/** Throws Problem `invalid` where somebody speaks for an employer that there is not here. */
export async function checkEmployer(
  store: Store,
  scope: Scope,
  { role, employerId }: Pick<NewUser, 'role' | 'employerId'>,
): Promise<void> {
  if (role !== 'employer') return;
  if (employerId && (await store.get(scope, employers, employerId, { unseal: false }))) return;
  throw invalid('employerId', 'employer_of_user_missing');
}

/** Throws Problem `invalid` for a participant without a record of their own: they could sign in, and find nothing. */
export function checkRecord({ role, participantId }: Pick<NewUser, 'role' | 'participantId'>): void {
  if (role === 'participant' && participantId === undefined)
    throw invalid('role', 'participant_without_record');
}

/** Whether an administrator knows them: neither closed accounts nor participants who come in by a code or a partner's link, without an address. */
const isAccount = ({ closedAt, email }: User): boolean => closedAt === undefined && email !== '';

/** People who sign in. */
export function createUsers({ store, clock, newId, blind, newPassword }: Deps): Users {
  return {
    create: withPermission('user:create', async (ctx, { password, ...input }) => {
      checkAddress(input.email);
      const displayName = nameFrom('displayName', input.displayName);
      const passwordHash =
        password === undefined ? undefined : await newPassword(ctx.scope, 'password', password, input);
      await checkEmployer(store, ctx.scope, input);
      checkRecord(input);
      if (
        input.participantId !== undefined &&
        !(await store.get(ctx.scope, participants, input.participantId))
      ) {
        throw invalid('participantId', 'unknown_participant');
      }
      const row: User = {
        ...first(newId('user'), ctx.scope.organisationId, clock()),
        ...given(input),
        role: input.role,
        displayName,
        email: normalEmail(input.email),
        emailKey: emailKey(blind, input.email),
        ...given({ passwordHash }),
      };
      const told = await tellOfWay({ store, clock, newId }, ctx, { role: row.role, userId: row.id });
      const unit = { puts: [put(users, row, 0), ...told], audit: [done('create', 'user', row.id)] };
      return withConflictSentence('users.byEmail', 'email_taken', commit({ store, clock }, ctx, unit, row));
    }),
    list: withPermission('user:read', (ctx, asked) =>
      filteredPage(store, ctx.scope, users, { path: 'all', keep: isAccount }, asked),
    ),
    get: withPermission('user:read', async (ctx, id) => {
      const user = await store.get(ctx.scope, users, id);
      if (user === undefined || !isAccount(user)) throw notFound('user');
      return user;
    }),
    coaches: withPermission('coach:list', async (ctx) => {
      const pages = await Promise.all(
        (['coach', 'supervisor'] as const).map((role) =>
          store.list(ctx.scope, users, 'byRole', { key: [role], limit: 1000 }),
        ),
      );
      return pages.flatMap((page) => page.items).filter((user) => user.disabledAt === undefined);
    }),
  };
}
