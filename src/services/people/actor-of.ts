import { type Actor, actorOfToken, actorOfUser, type Cause } from '../../domain/access/actor.ts';
import { type Scope, scopeOf } from '../../domain/access/scope.ts';
import { idPrefixes } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { imports, tokens, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Work as far as it tells who caused it. */
interface Caused {
  readonly organisationId: string;
  readonly cause?: Pick<Cause, 'kind' | 'id'> | undefined;
  readonly payload: { readonly importId?: string | readonly string[] | undefined };
}

/**
 * Who caused some work, as they are now: with the role they have today. Undefined when they are disabled, revoked or
 * gone, and for a job, which has rights of its own and lends them to nobody.
 */
export function createActorOf({ store, clock }: Deps) {
  return async ({ organisationId, cause, payload }: Caused): Promise<Actor | undefined> => {
    const scope = scopeOf({ kind: 'job', id: 'actor-of', organisationId, rights: [] });
    const { kind, id } = cause ?? (await senderOf(store, scope, payload.importId)) ?? nobody;
    if (kind === 'command') return { kind, id, organisationId };
    if (kind === 'job') return undefined;
    if (kind === 'token') {
      const token = await store.get(scope, tokens, id);
      return token && actorOfToken(token, clock());
    }
    const user = await store.get(scope, users, id);
    return user && actorOfUser(user);
  };
}

const nobody = { kind: 'job', id: 'nobody' } as const;

/** Work of an older release names no cause; a file of that time says itself who sent it. */
async function senderOf(
  store: Store,
  scope: Scope,
  importId: Caused['payload']['importId'],
): Promise<Caused['cause']> {
  if (typeof importId !== 'string') return undefined;
  const id = (await store.get(scope, imports, importId))?.by;
  if (id === undefined) return undefined;
  if (id.startsWith(`${idPrefixes.user}_`)) return { kind: 'user', id };
  return { kind: id.startsWith(`${idPrefixes.token}_`) ? 'token' : 'command', id };
}
