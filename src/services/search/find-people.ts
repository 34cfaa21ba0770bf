import type { Participant } from '../../domain/participant.ts';
import { participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, pageOfEach, type Reading } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import {
  contactKeys,
  nameKey,
  nearlyFits,
  sameNumber,
  slippedKeys,
  typedNumber,
} from '../kit/search-keys.ts';
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

/**
 * People by name, one's own first, then those whose name begins with what was typed; by their number; and apart
 * from these, those whose name is one slip away. They are found by keys alone, and one's own, whom one works with every day, by being looked through.
 */
export function createFindPeople({ store, blind, audit }: Deps) {
  const readings = (q: string, coachId?: string) =>
    participantReadings({ q, ...given({ coachId }) }, (beginning) => nameKey(beginning, blind));

  type People = Reading<typeof participants>;
  const among = (
    own: string,
    keys: readonly string[],
    keep: (row: Participant) => boolean,
  ): readonly People[] => [
    { path: 'byCoach', key: [own], keep },
    ...keys.map((key): People => ({ path: 'byName', key: [key], keep })),
  ];
  async function eachOnce({ scope }: Context, some: readonly People[]): Promise<readonly Participant[]> {
    const rows = new Map<string, Participant>();
    for (const reading of some)
      for (const row of (await filteredPage(store, scope, participants, reading, { limit: mostRead })).items)
        rows.set(row.id, row);
    return [...rows.values()];
  }

  async function fitting(ctx: Context, q: string): Promise<readonly Participant[]> {
    const { scope } = ctx;
    const number = typedNumber(q);
    if (number === undefined)
      return (await pageOfEach(store, scope, participants, readings(q), { limit: mostRead })).items;
    const keep = ({ contact }: Participant) => sameNumber(contact.phone ?? '').endsWith(number);
    return eachOnce(ctx, among(scope.actor.id, contactKeys({ phone: q }, blind), keep));
  }

  function nearly(ctx: Context, q: string): Promise<readonly Participant[]> {
    const fits = nearlyFits(q);
    const keys = slippedKeys(q).map((start) => nameKey(start, blind));
    const keep = ({ displayName }: Participant) => fits(displayName);
    return eachOnce(ctx, among(ctx.scope.actor.id, keys, keep));
  }

  const foundBy =
    (look: typeof nearly) =>
    async (ctx: Context, q: string, most: number): Promise<readonly Found[]> => {
      const { scope } = ctx;
      const items = await look(ctx, q);
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
  return { fitting: foundBy(fitting), nearly: foundBy(nearly) };
}
