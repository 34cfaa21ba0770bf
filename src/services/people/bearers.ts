import { actorOfToken, type SignedIn } from '../../domain/access/actor.ts';
import { acrossOrganisations } from '../../domain/access/scope.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { tokens } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';

export interface Bearers {
  /** Whom a secret stands for; undefined when unknown, expired or revoked. */
  authenticate(secret: string): Promise<SignedIn | undefined>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'digest'>;
}

/** Sign-in of machines. */
export function createBearers({ store, clock, secrets }: Deps): Bearers {
  const scope = acrossOrganisations('sign-in');
  return {
    async authenticate(secret) {
      const token = await store.find(scope, tokens, 'bySecret', [secrets.digest(secret)]);
      return token && actorOfToken(token, clock());
    },
  };
}
