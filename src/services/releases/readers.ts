import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import { tokens, users } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** Somebody, or a machine, that speaks for an employer. */
export interface Reader {
  readonly id: string;
  readonly name: string;
}

const isActive = (user: User): boolean =>
  user.role === 'employer' && user.disabledAt === undefined && user.closedAt === undefined;

/** Who speaks for an employer today: people, and machines whose tokens hold. */
export async function readersOf(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { scope }: Context,
  employerId: string,
): Promise<readonly Reader[]> {
  const found: Reader[] = [];
  for await (const user of walk(store, scope, users, 'byEmployer', { key: [employerId] }))
    if (isActive(user)) found.push({ id: user.id, name: user.displayName });
  const now = clock();
  for await (const token of walk(store, scope, tokens, 'all'))
    if (token.role === 'employer' && token.employerId === employerId)
      if (token.revokedAt === undefined && token.expiresAt > now)
        found.push({ id: token.id, name: token.label });
  return found;
}
