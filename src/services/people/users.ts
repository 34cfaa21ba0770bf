import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Role, User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Passwords } from '../../security/port.ts';
import { employers, participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { emailKey, normalEmail } from './user-lookup.ts';

export interface NewUser {
  readonly role: Role;
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly employerId?: string | undefined;
  readonly participantId?: string | undefined;
}

export interface Users {
  /** Throws Problem `conflict` for an address already in use, `invalid` for what is no address or a password under 12 characters. */
  readonly create: UseCase<[input: NewUser], User>;
  /** Those a participant can be in the care of: coaches and supervisors who may sign in. */
  readonly coaches: UseCase<[], readonly User[]>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly passwords: Passwords;
}

/** The fewest characters of a password. */
const leastPassword = 12;

/** People who sign in. */
export function createUsers({ store, clock, newId, blind, passwords }: Deps): Users {
  return {
    create: withPermission('user:create', async (ctx, { password, ...input }) => {
      if (!/^[^\s@]{1,64}@[^\s@]+\.[^\s@.]+$/.test(normalEmail(input.email)) || input.email.length > 254)
        throw invalid('email', 'not_an_email_to_sign_in');
      if (password.length < leastPassword) {
        throw invalid('password', sentence('password_too_short', { least: leastPassword }));
      }
      if (
        input.role === 'employer' &&
        !(input.employerId && (await store.get(ctx.scope, employers, input.employerId)))
      ) {
        throw invalid('employerId', 'employer_of_user_missing');
      }
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
        displayName: input.displayName,
        email: normalEmail(input.email),
        emailKey: emailKey(blind, input.email),
        passwordHash: await passwords.hash(password),
      };
      const unit = { puts: [put(users, row, 0)], audit: [done('create', 'user', row.id)] };
      return withConflictSentence('users.byEmail', 'email_taken', commit({ store, clock }, ctx, unit, row));
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
