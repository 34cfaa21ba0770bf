import { installation, scopeOf } from '../../domain/access/scope.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import { signInFailures } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { untilFresh } from '../kit/versions.ts';
import { emailKey } from './user-lookup.ts';

/** So many mails may be asked for to one address until the day since the first is over. */
const most = 5;
const daySeconds = 86_400;

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
}

/**
 * Notes that somebody asked for a new password, by whoever's address. Whether anybody has it is looked for afterwards, elsewhere: the
 * same is read and written for every address, so that neither the answer nor its time tells of anybody.
 */
export function createResetAsking({ store, clock, blind }: Deps): (email: string) => Promise<void> {
  const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId: installation, rights: [] });
  return (email) =>
    untilFresh(async () => {
      const now = clock();
      const addressKey = emailKey(blind, email);
      // Kept beside the failed sign-ins of an address: a count, and until when it stands.
      const id = blind(`resets ${addressKey}`);
      const old = await store.get(scope, signInFailures, id);
      const isOpen =
        old !== undefined && old.windowEndsAt > now && old.windowEndsAt <= plusSeconds(now, daySeconds);
      const count = isOpen ? old.count + 1 : 1;
      const windowEndsAt = isOpen ? old.windowEndsAt : plusSeconds(now, daySeconds);
      const row =
        old === undefined
          ? { ...first(id, installation, now), count, windowEndsAt }
          : next(old, now, { count, windowEndsAt });
      const facts = count > most ? [] : [{ type: 'reset.asked', addressKey } as const];
      const puts = [put(signInFailures, row, old?.version ?? 0)];
      await store.commit(scope, { organisationId: installation, puts, facts });
    });
}
