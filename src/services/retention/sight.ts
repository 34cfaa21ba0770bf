import type { Row } from '../../domain/values/row.ts';
import { type Instant, localDate } from '../../domain/values/time.ts';
import { consents, sessions, users } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { namedIds } from '../imports/undo/named-ids.ts';
import type { Context } from '../kit/context.ts';
import { personalSources } from '../rights/personal-rows.ts';

/** What one look at what is kept knows beyond the record it looks at. */
export interface Sight {
  /**
   * When somebody last had a person in hand: wrote, decided, spoke with them, recorded a consent, let somebody see something, or they
   * did. Undefined while they are signed in, or a consent of theirs runs.
   */
  lastInHand(person: Row): Promise<Instant | undefined>;
  /** Ids that a sign-in, a token, an invitation or a safety list names: read once. */
  named(): Promise<ReadonlySet<string>>;
}

/** What the machine makes of somebody, which is in nobody's hand; and the record itself. */
const byMachine: ReadonlySet<string> = new Set([
  ...['participants', 'matches', 'questions', 'needCosts', 'waitingMatches'],
  ...['importedCells', 'clearanceItems', 'forgottenNames'],
]);
const leftByPeople = personalSources.filter(
  ({ collection, readsAll }) => readsAll === undefined && !byMachine.has(collection.name),
);

/** Made for one look: what it read once it does not read again. */
export function createSight(store: Store, ctx: Context, now: Instant): Sight {
  let accounts: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  let named: Promise<ReadonlySet<string>> | undefined;

  async function readAccounts() {
    const found = new Map<string, readonly string[]>();
    for await (const { id, participantId } of walk(store, ctx.scope, users, 'byRole', {
      ...{ key: ['participant'], unseal: false },
    }))
      if (participantId !== undefined) found.set(participantId, [...(found.get(participantId) ?? []), id]);
    return found;
  }

  async function isSignedIn(participantId: string): Promise<boolean> {
    accounts ??= readAccounts();
    for (const userId of (await accounts).get(participantId) ?? [])
      for await (const { expiresAt } of walk(store, ctx.scope, sessions, 'byUser', {
        ...{ key: [userId], unseal: false },
      }))
        if (expiresAt > now) return true;
    return false;
  }

  return {
    named: () => (named ??= namedIds(store, ctx)),
    async lastInHand({ id, updatedAt }) {
      let last = updatedAt;
      const today = localDate(now, 'UTC');
      for (const { rows } of leftByPeople)
        for await (const row of rows(store, ctx.scope, id, false))
          if (row.updatedAt > last) last = row.updatedAt;
      for await (const { lastDay, endedAt } of walk(store, ctx.scope, consents, 'byParticipant', {
        ...{ key: [id], unseal: false },
      }))
        if (endedAt === undefined && lastDay !== undefined && lastDay >= today) return undefined;
      return (await isSignedIn(id)) ? undefined : last;
    },
  };
}
