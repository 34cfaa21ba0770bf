import type { Scope } from '../domain/access/scope.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import { participants } from './collections/index.ts';
import { type Page, type Store, walk } from './port.ts';

/** Rows that name whom they are about. */
type About = Row & { readonly participantId?: string; readonly participantIds?: readonly string[] };

const isAboutPeople = ({ name, classes }: Collection): boolean =>
  name === participants.name || 'participantId' in classes || 'participantIds' in classes;

/**
 * The same store, in which nobody finds what is about a person from whom they are barred: a conflict of interest (an ex-partner, a
 * neighbour) must not hang on the memory of every reading there is. It reads as if it were not there, in lists and counts, too.
 */
export function hideBarred(store: Store): Store {
  /** Of whom somebody finds nothing; empty for nearly everybody. */
  async function barredFrom(scope: Scope): Promise<ReadonlySet<string>> {
    const { actor } = scope;
    if (actor.kind !== 'user' || (actor.role !== 'coach' && actor.role !== 'supervisor')) return nobody;
    const { items } = await store.list(scope, participants, 'byBarred', {
      key: [actor.id],
      limit: 1000,
      unseal: false,
    });
    return items.length === 0 ? nobody : new Set(items.map(({ id }) => id));
  }

  const hiddenIn =
    (collection: Collection, barred: ReadonlySet<string>) =>
    (row: Row): boolean => {
      if (collection.name === participants.name) return barred.has(row.id);
      const { participantId, participantIds = [] } = row as About;
      return (
        (participantId !== undefined && barred.has(participantId)) ||
        participantIds.some((id) => barred.has(id))
      );
    };

  /** Whether a row is hidden from who reads; undefined where nothing is. */
  async function hiding(scope: Scope, collection: Collection) {
    if (!isAboutPeople(collection)) return undefined;
    const barred = await barredFrom(scope);
    return barred.size === 0 ? undefined : hiddenIn(collection, barred);
  }

  return {
    ...store,
    async get(scope, collection, id, options) {
      const [row, isHidden] = [
        await store.get(scope, collection, id, options),
        await hiding(scope, collection),
      ];
      return row !== undefined && isHidden?.(row) ? undefined : row;
    },
    async getMany(scope, collection, ids, options) {
      const rows = await store.getMany(scope, collection, ids, options);
      const isHidden = await hiding(scope, collection);
      return isHidden === undefined ? rows : rows.filter((row) => !isHidden(row));
    },
    async find(scope, collection, path, key) {
      const [row, isHidden] = [
        await store.find(scope, collection, path, key),
        await hiding(scope, collection),
      ];
      return row !== undefined && isHidden?.(row) ? undefined : row;
    },
    async list(scope, collection, path, options) {
      const isHidden = await hiding(scope, collection);
      if (isHidden === undefined) return store.list(scope, collection, path, options);
      // As full as it would be without them: a cursor stands behind the last row of its page.
      const limit = options?.limit ?? 50;
      const items = [];
      for (let at = options?.cursor; ; ) {
        const asked = { ...options, limit: limit - items.length, cursor: at } as typeof options;
        const page: Page<Row> = await store.list(scope, collection, path, asked);
        items.push(...page.items.filter((row) => !isHidden(row)));
        at = page.nextCursor ?? undefined;
        if (at === undefined || items.length >= limit) return { items, nextCursor: page.nextCursor } as never;
      }
    },
    async count(scope, collection, path, key, atMost) {
      const isHidden = await hiding(scope, collection);
      if (isHidden === undefined) return store.count(scope, collection, path, key, atMost);
      let count = 0;
      const range = { key, unseal: false } as never;
      for await (const row of walk(store, scope, collection, path, range)) {
        if (!isHidden(row)) count += 1;
        if (count >= (atMost ?? 10_000)) break;
      }
      return count;
    },
  };
}

const nobody: ReadonlySet<string> = new Set();
