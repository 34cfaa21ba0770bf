import { installation, scopeOf } from '../../domain/access/scope.ts';
import type { Fact } from '../../domain/fact.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import { signInFailures } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Browsers } from './browsers.ts';
import { emailKey } from './user-lookup.ts';

const daySeconds = 86_400;

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
}

/** A mail that anybody may ask for by an address. */
interface AskedMail {
  /** What its count is kept under. */
  readonly name: string;
  /** So many may be asked for to one address until the day since the first is over. */
  readonly most: number;
}

/** For a new password, and to sign in: the latter is the everyday way of whoever has no password. */
const resets: AskedMail = { name: 'resets', most: 5 };
const signIns: AskedMail = { name: 'sign-ins', most: 15 };

/**
 * Notes that somebody asked for a mail, by whoever's address. Whether anybody has it is looked for afterwards, elsewhere: the
 * same is read and written for every address, so that neither the answer nor its time tells of anybody.
 */
function createAsking({ store, clock, blind }: Deps, { name, most }: AskedMail) {
  const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId: installation, rights: [] });
  return (email: string, factOf: (addressKey: string) => Fact, asker?: string): Promise<void> =>
    untilFresh(async () => {
      const now = clock();
      const addressKey = emailKey(blind, email);
      // Kept beside the failed sign-ins of an address: a count, and until when it stands.
      const id = blind(`${name} ${asker ?? addressKey}`);
      const old = await store.get(scope, signInFailures, id);
      const isOpen =
        old !== undefined && old.windowEndsAt > now && old.windowEndsAt <= plusSeconds(now, daySeconds);
      const count = isOpen ? old.count + 1 : 1;
      const windowEndsAt = isOpen ? old.windowEndsAt : plusSeconds(now, daySeconds);
      const row =
        old === undefined
          ? { ...first(id, installation, now), count, windowEndsAt }
          : next(old, now, { count, windowEndsAt });
      const facts = count > most ? [] : [factOf(addressKey)];
      const puts = [put(signInFailures, row, old?.version ?? 0)];
      await store.commit(scope, { organisationId: installation, puts, facts });
    });
}

/** Asks for a link to a new password. */
export function createResetAsking(deps: Deps): (email: string) => Promise<void> {
  const asking = createAsking(deps, resets);
  return (email) => asking(email, (addressKey) => ({ type: 'reset.asked', addressKey }));
}

/** Who asks, where that is known: somebody signed in, or a browser by the secret in its cookie. */
export interface MailAsker {
  readonly userId?: string | undefined;
  readonly mark?: string | undefined;
}

export type SignInAsking = (email: string, next?: string, asker?: MailAsker) => Promise<void>;

/**
 * Asks for a mail by which one signs in, and then comes to a page. Whoever is signed in, and a browser that is known for the address,
 * have a count of their own: what strangers ask for uses up theirs (ADR 204).
 */
export function createSignInAsking(
  deps: Deps & { readonly browsers: Pick<Browsers, 'known'> },
): SignInAsking {
  const asking = createAsking(deps, signIns);
  return async (email, next, { userId, mark } = {}) =>
    asking(
      email,
      (addressKey) => ({ type: 'signIn.asked', addressKey, ...(next === undefined ? {} : { next }) }),
      userId ?? (await deps.browsers.known(mark, email)),
    );
}
