import type { Scope } from '../domain/access/scope.ts';
import { type Notice, noticeWithout } from '../domain/notice.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import { matches, notices, participants } from './collections/index.ts';
import { cursorToSeen, type Page, type Put, type Store, walk } from './port.ts';

const nobody: ReadonlySet<string> = new Set();

/** Rows that name whom they are about. */
type About = Row & { readonly participantId?: string };

const isAboutPeople = ({ name, classes }: Collection): boolean =>
  name === participants.name || 'participantId' in classes || name === notices.name;

/** Of whom somebody finds nothing; empty for nearly everybody. */
async function barredFrom(store: Pick<Store, 'list'>, scope: Scope): Promise<ReadonlySet<string>> {
  const { actor } = scope;
  if (actor.kind !== 'user' || (actor.role !== 'coach' && actor.role !== 'supervisor')) return nobody;
  const { items } = await store.list(scope, participants, 'byBarred', {
    key: [actor.id],
    limit: 1000,
    unseal: false,
  });
  return items.length === 0 ? nobody : new Set(items.map(({ id }) => id));
}

/**
 * The same store, in which nobody finds what is about a person from whom they are barred: a conflict of interest (an ex-partner, a
 * neighbour) must not hang on the memory of every reading there is. It reads as if it were not there, in lists and counts, too. A
 * notice about several people is about the others (ADR 206).
 */
export function hideBarred(store: Store): Store {
  /** A notice as somebody may see it; undefined where nobody is left whom it is about. */
  async function seenNotice(scope: Scope, row: Notice, barred: ReadonlySet<string>) {
    if (!(row.participantIds ?? []).some((id) => barred.has(id)))
      return barred.has(row.participantId ?? '') ? undefined : row;
    const told = await store.getMany(scope, matches, row.matchIds ?? [], { unseal: false });
    const theirs = told.filter(({ participantId }) => barred.has(participantId)).map(({ id }) => id);
    return noticeWithout(row, barred, new Set(theirs));
  }

  /** What somebody sees of rows; undefined where that is all of them. */
  async function sight(scope: Scope, collection: Collection) {
    if (!isAboutPeople(collection)) return undefined;
    const barred = await barredFrom(store, scope);
    if (barred.size === 0) return undefined;
    return async (rows: readonly Row[]): Promise<readonly Row[]> => {
      if (collection.name === participants.name) return rows.filter(({ id }) => !barred.has(id));
      if (collection.name !== notices.name)
        return rows.filter((row) => !barred.has((row as About).participantId ?? ''));
      const seen = rows.map((row) => seenNotice(scope, row as Notice, barred));
      return (await Promise.all(seen)).flatMap((row) => row ?? []);
    };
  }

  /** A notice as it is kept, from one of which somebody saw a part: what they did not see stays in it. */
  async function withUnseen(scope: Scope, one: Put, barred: ReadonlySet<string>): Promise<Put> {
    const kept = one.expects === 0 ? undefined : await store.get(scope, notices, one.row.id);
    const seen = kept && (await seenNotice(scope, kept, barred));
    if (kept === undefined || seen === undefined || seen === kept) return one;
    const { participantIds, matchIds, participantId: _, matchId: __, data, ...row } = one.row as Notice;
    const all = (before: readonly string[] = [], after: readonly string[] = []) => [
      ...new Set([...before, ...after]),
    ];
    const whole = {
      data: { ...kept.data, ...data },
      participantIds: all(kept.participantIds, participantIds),
      matchIds: kept.matchIds && all(kept.matchIds, matchIds),
    };
    return { ...one, row: { ...row, ...whole } as Row };
  }

  return {
    ...store,
    async get(scope, collection, id, options) {
      const [row, see] = [await store.get(scope, collection, id, options), await sight(scope, collection)];
      return row === undefined || see === undefined ? row : ((await see([row]))[0] as never);
    },
    async getMany(scope, collection, ids, options) {
      const rows = await store.getMany(scope, collection, ids, options);
      const see = await sight(scope, collection);
      return see === undefined ? rows : ((await see(rows)) as never);
    },
    async find(scope, collection, path, key) {
      const [row, see] = [await store.find(scope, collection, path, key), await sight(scope, collection)];
      return row === undefined || see === undefined ? row : ((await see([row]))[0] as never);
    },
    async list(scope, collection, path, options) {
      const see = await sight(scope, collection);
      if (see === undefined) return store.list(scope, collection, path, options);
      const seenFrom = async (cursor: string | undefined, limit: number): Promise<Page<Row>> => {
        const page = await store.list(scope, collection, path, {
          ...options,
          limit,
          cursor,
        } as typeof options);
        return { items: await see(page.items), nextCursor: page.nextCursor };
      };
      // As full as it would be without them: a cursor stands behind the last row of its page.
      const limit = options?.limit ?? 50;
      const items: Row[] = [];
      let next: string | null = options?.cursor ?? null;
      do {
        const page = await seenFrom(next ?? undefined, limit - items.length);
        items.push(...page.items);
        next = page.nextCursor;
      } while (next !== null && items.length < limit);
      return { items, nextCursor: await cursorToSeen(next, (cursor) => seenFrom(cursor, 20)) } as never;
    },
    async count(scope, collection, path, key, atMost) {
      const see = await sight(scope, collection);
      if (see === undefined) return store.count(scope, collection, path, key, atMost);
      let count = 0;
      // Whom a notice is about lies sealed.
      const range = { key, unseal: collection.name === notices.name } as never;
      for await (const row of walk(store, scope, collection, path, range)) {
        count += (await see([row])).length;
        if (count >= (atMost ?? 10_000)) break;
      }
      return count;
    },
    async commit(scope, unit) {
      const puts = unit.puts ?? [];
      if (!puts.some(({ collection }) => collection.name === notices.name)) return store.commit(scope, unit);
      const barred = await barredFrom(store, scope);
      if (barred.size === 0) return store.commit(scope, unit);
      const whole = puts.map((one) =>
        one.collection.name === notices.name ? withUnseen(scope, one, barred) : one,
      );
      return store.commit(scope, { ...unit, puts: await Promise.all(whole) });
    },
  };
}
