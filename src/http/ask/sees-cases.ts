import type { Scope } from '../../domain/access/scope.ts';
import type { User } from '../../domain/user.ts';
import type { Instant } from '../../domain/values/time.ts';
import { standingGlasses } from '../../services/operations/break-glass.ts';
import type { Store } from '../../store/port.ts';

/** Whether an administrator broke the glass in the session that goes back to this sign-in, and the half hour is not over. */
export async function seesCases(
  store: Store,
  scope: Scope,
  { id, role }: Pick<User, 'id' | 'role'>,
  signInMark: string | undefined,
  now: Instant,
): Promise<true | undefined> {
  if (role !== 'administrator' || signInMark === undefined) return undefined;
  const standing = await standingGlasses(store, scope, id, now);
  return standing.some((glass) => glass.signInMark === signInMark) || undefined;
}
