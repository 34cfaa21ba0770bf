import type { Row } from '../domain/row.ts';
import type { Sealer } from '../security/port.ts';
import type { Collection } from './collection.ts';
import type { Put, Store } from './port.ts';

type Fields = Record<string, unknown>;

/** Calls `change` for every place a sealed path names in a copy of the row; undefined takes the field away. */
function mapSealed<R extends Row>(
  collection: Collection<R>,
  row: R,
  change: (value: unknown, where: string) => unknown,
): R {
  if (collection.sealed.length === 0) return row;
  const copy = { ...row } as unknown as Fields;
  const set = (holder: Fields, field: string, where: string) => {
    if (holder[field] === undefined) return;
    const next = change(holder[field], where);
    if (next === undefined) delete holder[field];
    else holder[field] = next;
  };
  for (const path of collection.sealed) {
    const where = `${row.organisationId}/${collection.name}/${row.id}/${path}`;
    const inList = /^(\w+)\[\]\.(\w+)$/.exec(path);
    if (inList?.[1] !== undefined && inList[2] !== undefined) {
      const list = copy[inList[1]];
      if (!Array.isArray(list)) continue;
      copy[inList[1]] = list.map((item: Fields) => {
        const next = { ...item };
        set(next, inList[2] ?? '', where);
        return next;
      });
    } else {
      set(copy, path, where);
    }
  }
  return copy as unknown as R;
}

/** A store whose declared fields are encrypted before the inner one sees them, each bound to its place. */
export function sealedStore(inner: Store, sealer: Sealer): Store {
  const open = <R extends Row>(collection: Collection<R>, row: R, unseal = true): R =>
    mapSealed(collection, row, (value, where) => (unseal ? sealer.open(String(value), where) : undefined));
  return {
    async get(scope, collection, id, options) {
      const row = await inner.get(scope, collection, id, options);
      return row && open(collection, row, options?.unseal);
    },
    async getMany(scope, collection, ids, options) {
      const rows = await inner.getMany(scope, collection, ids, options);
      return rows.map((row) => open(collection, row, options?.unseal));
    },
    async find(scope, collection, path, key) {
      const row = await inner.find(scope, collection, path, key);
      return row && open(collection, row);
    },
    async list(scope, collection, path, options) {
      const page = await inner.list(scope, collection, path, options);
      return { ...page, items: page.items.map((row) => open(collection, row, options?.unseal)) };
    },
    count: inner.count.bind(inner),
    commit: (scope, unit) =>
      inner.commit(scope, {
        ...unit,
        puts: (unit.puts ?? []).map(
          (put): Put => ({
            ...put,
            row: mapSealed(put.collection, put.row, (value, where) => sealer.seal(value, where)),
          }),
        ),
      }),
    onFacts: inner.onFacts.bind(inner),
    close: inner.close.bind(inner),
  };
}
