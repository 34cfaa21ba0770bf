import type { Scope } from '../../domain/access/scope.ts';
import type { User } from '../../domain/user.ts';
import type { Instant } from '../../domain/values/time.ts';
import { brokenGlasses } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

/** Whether an administrator broke the glass, and the half hour is not over. */
export async function seesCases(
  store: Store,
  scope: Scope,
  { id, role }: Pick<User, 'id' | 'role'>,
  now: Instant,
): Promise<true | undefined> {
  if (role !== 'administrator') return undefined;
  const options = { key: [id], descending: true, limit: 1, unseal: false } as const;
  const { items } = await store.list(scope, brokenGlasses, 'byUser', options);
  return items.some(({ until }) => until > now) || undefined;
}
