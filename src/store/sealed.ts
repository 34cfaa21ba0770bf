import type { Row } from '../domain/values/row.ts';
import type { Sealer } from '../security/port.ts';
import type { Collection } from './collection.ts';
import type { Put, Store } from './port.ts';

type Fields = Readonly<Record<string, unknown>>;
type Change = (value: unknown) => unknown;

/**
 * A copy of `holder` in which what `path` names is changed: `field`, `field.sub`, or `list[].field` for each of a list.
 * What is not there stays away; a change to undefined takes the field away.
 */
function changeAt(holder: Fields, path: string, change: Change): Fields {
  const [step = '', ...rest] = path.split('.');
  const field = step.replace('[]', '');
  const { [field]: value, ...others } = holder;
  if (value === undefined || (value === null && rest.length > 0)) return holder;
  const inside = (one: unknown) => changeAt(one as Fields, rest.join('.'), change);
  const changed =
    rest.length === 0 ? change(value) : step === field ? inside(value) : (value as unknown[]).map(inside);
  return changed === undefined ? others : { ...others, [field]: changed };
}

/** Calls `change` for every value the collection seals, with where it stands. */
function mapSealed<R extends Row>(
  collection: Collection<R>,
  row: R,
  change: (value: unknown, where: string) => unknown,
): R {
  const record = `${row.organisationId}/${collection.name}/${row.id}`;
  return collection.sealed.reduce<Fields>(
    (copy, path) => changeAt(copy, path, (value) => change(value, `${record}/${path}`)),
    row as Fields,
  ) as R;
}

/** A store whose declared fields are encrypted before the inner one sees them, each bound to where it stands. */
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
    feed: inner.feed.bind(inner),
    trailHead: inner.trailHead.bind(inner),
    onFacts: inner.onFacts.bind(inner),
    close: inner.close.bind(inner),
  };
}
