import { type Actor, actorOfToken, actorOfUser, type Cause } from '../../domain/access/actor.ts';
import { scopeOf } from '../../domain/access/scope.ts';
import type { Clock } from '../../domain/values/time.ts';
import { tokens, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Who somebody is now, by whom a fact names: with the role they have today. Undefined when they are disabled, revoked or
 * gone, and for a job, which has rights of its own and lends them to nobody.
 */
export function createActorOf({ store, clock }: Deps) {
  return async (cause: Cause, organisationId: string): Promise<Actor | undefined> => {
    if (cause.kind === 'command') return { kind: 'command', id: cause.id, organisationId };
    if (cause.kind === 'job') return undefined;
    const scope = scopeOf({ kind: 'job', id: 'actor-of', organisationId, rights: [] });
    if (cause.kind === 'token') {
      const token = await store.get(scope, tokens, cause.id);
      return token && actorOfToken(token, clock());
    }
    const user = await store.get(scope, users, cause.id, { unseal: false });
    return user && actorOfUser(user);
  };
}
