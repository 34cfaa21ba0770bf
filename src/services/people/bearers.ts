import { actorOfToken, type SignedIn } from '../../domain/access/actor.ts';
import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import type { Token } from '../../domain/user.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { tokens } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';

export interface Bearers {
  /** Whom a secret stands for; undefined when unknown, expired or revoked. */
  authenticate(secret: string): Promise<SignedIn | undefined>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'digest'>;
}

/** Its last use is noted once in so long, so that reading stays reading. */
const notedEverySeconds = 600;

/** Sign-in of machines. */
export function createBearers({ store, clock, secrets }: Deps): Bearers {
  const scope = acrossOrganisations('sign-in');

  async function noteUse(token: Token, now: Instant): Promise<void> {
    const { organisationId, lastUsedAt } = token;
    if (lastUsedAt !== undefined && lastUsedAt > plusSeconds(now, -notedEverySeconds)) return;
    const puts = [put(tokens, next(token, now, { lastUsedAt: now }), token.version)];
    const own = scopeOf({ kind: 'job', id: 'sign-in', organisationId, rights: [] });
    // Whoever uses it at the same moment has noted it, and where nothing can be written it still opens what can be read.
    await store.commit(own, { organisationId, puts }).catch(() => undefined);
  }

  return {
    async authenticate(secret) {
      const now = clock();
      const token = await store.find(scope, tokens, 'bySecret', [secrets.digest(secret)]);
      const actor = token && actorOfToken(token, now);
      if (token !== undefined && actor !== undefined) await noteUse(token, now);
      return actor;
    },
  };
}
