import type { Scope } from '../domain/access/scope.ts';
import { Unreadable } from '../domain/problem.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import { conflictAt } from './conflict.ts';
import type { KeyPart } from './fields.ts';
import { isOldRow } from './old-rows.ts';
import type { ListOptions, Page, Put, Store } from './port.ts';
import type { Sealing } from './sealing.ts';

const mostTold = 10_000;

interface Deps {
  readonly inner: Store;
  readonly sealing: Sealing;
  /** Hears of each row that cannot be read, by collection and id. */
  readonly onUnreadable: (record: string) => void;
}

/** A store whose harmful fields are sealed before the inner one sees them, and looked up by their digests. */
export function sealedStore({ inner, sealing, onUnreadable }: Deps): Store {
  const told = new Set<string>();
  function tell({ name }: Pick<Collection, 'name'>, id: string): string {
    const record = `${name} ${id}`;
    // Once a process: a list that is read every second would fill the log with it.
    if (told.size < mostTold && !told.has(record)) onUnreadable(record);
    told.add(record);
    return record;
  }

  /** The rows that can be read, and the ids of those that cannot; erased ones are not there. */
  async function openAll<R extends Row>(collection: Collection<R>, kept: readonly R[], unseal = true) {
    if (!unseal) return { rows: kept.map((row) => sealing.bare(collection, row)), unreadable: [] };
    const rows: R[] = [];
    const unreadable: string[] = [];
    for (const one of await sealing.open(collection, kept)) {
      if ('row' in one) rows.push(one.row);
      else if (one.unreadable === 'damaged') unreadable.push(one.id);
    }
    for (const id of unreadable) tell(collection, id);
    return { rows, unreadable };
  }

  async function openOne<R extends Row>(
    collection: Collection<R>,
    kept: R | undefined,
    unseal = true,
  ): Promise<R | undefined> {
    if (kept === undefined) return undefined;
    if (!unseal) return sealing.bare(collection, kept);
    const [one] = await sealing.open(collection, [kept]);
    if (one !== undefined && 'row' in one) return one.row;
    if (one?.unreadable === 'damaged') throw new Unreadable(tell(collection, kept.id));
    return undefined;
  }

  /** A key of a path as it is kept: digests stand in the place of what was digested. */
  function keptKey<K extends readonly KeyPart[]>(
    scope: Scope,
    collection: Collection,
    path: string,
    key: K,
  ): K {
    const fields = collection.paths[path]?.fields ?? [];
    if (!fields.some((field) => collection.digested.includes(field))) return key;
    if (scope.acrossOrganisations)
      throw new Error(`${collection.name}.${path} holds digests, which differ between organisations`);
    const { organisationId } = scope;
    return key.map((value, at) => {
      const field = fields[at] ?? '';
      const isDigested = collection.digested.includes(field);
      return isDigested ? sealing.digest(organisationId, collection, field, value) : value;
    }) as unknown as K;
  }

  /** Refuses what a row of release 0.1 has already on a path where digests stand today: the adapter sees no clash. */
  async function refuseTakenByOldRows(scope: Scope, puts: readonly Put[]): Promise<void> {
    for (const { collection, row } of puts) {
      if (collection.digested.length === 0) continue;
      for (const [name, { fields, unique }] of Object.entries(collection.paths)) {
        if (unique !== true || !fields.some((field) => collection.digested.includes(field))) continue;
        const key = fields.map((field) => (row as unknown as Record<string, KeyPart | undefined>)[field]);
        if (!key.every((part) => part !== undefined)) continue;
        const standing: Row | undefined = await inner.find(scope, collection, name as never, key as never);
        if (standing !== undefined && standing.id !== row.id && isOldRow(collection, standing))
          throw conflictAt(`${collection.name}.${name}`);
      }
    }
  }

  return {
    get: async (scope, collection, id, options) =>
      openOne(collection, await inner.get(scope, collection, id, options), options?.unseal),

    async getMany(scope, collection, ids, options) {
      const kept = await inner.getMany(scope, collection, ids, options);
      return (await openAll(collection, kept, options?.unseal)).rows;
    },

    async find(scope, collection, path, key) {
      const asked = keptKey(scope, collection, path, key);
      const kept = await inner.find(scope, collection, path, asked);
      if (kept !== undefined || asked === key || !(await sealing.readsOldRows()))
        return openOne(collection, kept);
      const old = await inner.find(scope, collection, path, key);
      return openOne(collection, old && isOldRow(collection, old) ? old : undefined);
    },

    async list<R extends Row>(
      scope: Scope,
      collection: Collection<R>,
      path: string,
      options: ListOptions<R> = {},
    ): Promise<Page<R>> {
      const { key } = options;
      const asked = key === undefined ? options : { ...options, key: keptKey(scope, collection, path, key) };
      const page = await inner.list(scope, collection, path, asked);
      const { rows, unreadable } = await openAll(collection, page.items, options.unseal);
      return { ...page, items: rows, ...(unreadable.length > 0 ? { unreadable } : {}) };
    },

    count: (scope, collection, path, key, atMost) =>
      inner.count(scope, collection, path, keptKey(scope, collection, path, key), atMost),

    unitsOf: inner.unitsOf.bind(inner),

    async commit(scope, unit) {
      const { puts = [] } = unit;
      if (puts.some(({ collection }) => collection.digested.length > 0) && (await sealing.readsOldRows()))
        await refuseTakenByOldRows(scope, puts);
      await inner.commit(scope, { ...unit, puts: await sealing.seal(puts) });
    },

    feed: inner.feed.bind(inner),
    trailHead: inner.trailHead.bind(inner),
    onFacts: inner.onFacts.bind(inner),
    close: inner.close.bind(inner),
  };
}
