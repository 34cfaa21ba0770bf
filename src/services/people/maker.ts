import { actorOfToken, actorOfUser } from '../../domain/access/actor.ts';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/values/time.ts';
import { tokens, users } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** Who makes a credential, as it is kept with it and as it has to stand while it is made. */
export interface Maker {
  /** Absent for a command: whoever runs it has the disk. */
  readonly by?: string;
  readonly checks: readonly Check[];
  /** When the token ends with which it is made. */
  readonly endsAt?: Instant | undefined;
}

/**
 * The maker as they stand. Whoever is being cut off makes nothing beside that: their row is checked with what they make, and what
 * they made until then is looked for once more after it. Throws Problem `unauthenticated` for one who is cut off already.
 */
export async function makerOf(store: Store, { scope }: Context, now: Instant): Promise<Maker> {
  const { actor } = scope;
  if (!('role' in actor)) return { checks: [] };
  const { id } = actor;
  if (actor.kind === 'token') {
    const token = await store.get(scope, tokens, id);
    if (token === undefined || actorOfToken(token, now)?.role !== actor.role) throw gone();
    return { by: id, checks: [{ collection: tokens, id, version: token.version }], endsAt: token.expiresAt };
  }
  const user = await store.get(scope, users, id);
  if (user === undefined || actorOfUser(user)?.role !== actor.role) throw gone();
  return { by: id, checks: [{ collection: users, id, version: user.version }] };
}

const gone = () => new Problem('unauthenticated', 'not_signed_in');
