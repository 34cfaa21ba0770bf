import type { Participant } from '../../domain/participant.ts';
import { participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { pageOfEach } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { nameKey } from '../kit/search-keys.ts';
import { searchText } from '../kit/search-text.ts';
import { participantReadings } from '../participants/filter.ts';
import { bestOf, type Found } from './found.ts';

interface Deps {
  readonly store: Store;
  readonly blind: (text: string) => string;
  readonly audit: AuditBuffer;
}

/** People looked at, of those that fit: a letter or two fit many, and nobody reads on. */
const mostRead = 50;

/** People by name: one's own first, then those whose name begins with what was typed. They are found by the keys of their names alone. */
export function createFindPeople({ store, blind, audit }: Deps) {
  const readings = (q: string, coachId?: string) =>
    participantReadings({ q, ...given({ coachId }) }, (beginning) => nameKey(beginning, blind));

  return async (ctx: Context, q: string, most: number): Promise<readonly Found[]> => {
    const { scope } = ctx;
    const { items } = await pageOfEach(store, scope, participants, readings(q), { limit: mostRead });
    const [first = ''] = searchText(q).plain;
    const rankOf = ({ coachId, displayName }: Participant) =>
      (coachId === scope.actor.id ? 0 : 2) + (searchText(displayName).plain[0]?.startsWith(first) ? 0 : 1);
    const ranked = items.map((row) => ({
      rank: rankOf(row),
      found: { id: row.id, title: row.displayName, coachId: row.coachId },
    }));
    const best = bestOf(ranked, most);
    audit.note(scope, done('list', 'participant', `count:${best.length}`));
    const coachIds = new Set(best.flatMap(({ coachId }) => coachId ?? []));
    const coaches = await store.getMany(scope, users, [...coachIds]);
    const nameOf = new Map(coaches.map((coach) => [coach.id, coach.displayName]));
    return best.map(({ id, title, coachId = '' }) => ({
      ...{ id, title },
      hint: { kind: 'participant', isOwn: coachId === scope.actor.id, coachName: nameOf.get(coachId) },
    }));
  };
}
