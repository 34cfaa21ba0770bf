import type { Scope } from '../../domain/access/scope.ts';
import type { BrokenGlass } from '../../domain/break-glass.ts';
import type { User } from '../../domain/user.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { brokenGlasses } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';

/** Whether an administrator broke the glass, not longer than half an hour ago, in the session of this mark. */
export type SeesCases = (
  scope: Scope,
  user: Pick<User, 'id' | 'role'>,
  signInMark: string | undefined,
) => Promise<boolean>;

export const createSeesCases =
  ({ store, clock }: { readonly store: Store; readonly clock: Clock }): SeesCases =>
  async (scope, { id, role }, signInMark) => {
    if (role !== 'administrator' || signInMark === undefined) return false;
    const standing = await standingGlasses(store, scope, id, clock());
    return standing.some((glass) => glass.signInMark === signInMark);
  };

/** What somebody broke and still sees through, in whichever of their sessions: one a session, so a handful. */
export async function standingGlasses(
  store: Store,
  scope: Scope,
  userId: string,
  now: Instant,
): Promise<readonly BrokenGlass[]> {
  const standing: BrokenGlass[] = [];
  // Newest end first: the first that is over ends the reading.
  const options = { key: [userId], descending: true, unseal: false } as const;
  for await (const glass of walk(store, scope, brokenGlasses, 'byUser', options)) {
    if (glass.until <= now) break;
    standing.push(glass);
  }
  return standing;
}
