import type { Scope } from '../../domain/access/scope.ts';
import { idPrefixes } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../../store/collection.ts';
import type { Store } from '../../store/port.ts';
import { namedBy, type Reference } from '../../store/reference.ts';

/** A row that names another which is not there, or is another organisation's. */
export interface ReferenceFlaw {
  readonly kind: 'reference';
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  /** What it names. */
  readonly named: string;
}

interface Named {
  readonly row: Row;
  readonly field: string;
  readonly id: string;
  /** The names of the collections of which one should hold it. */
  readonly among: readonly string[];
}

const isId = new RegExp(`^(?:${Object.values(idPrefixes).join('|')})_`);

function namedThrough(row: Row, field: string, reference: Reference): readonly Named[] {
  if ('loose' in reference) return [];
  const ids = namedBy(row, field);
  if ('to' in reference) return ids.map((id) => ({ row, field, id, among: [reference.to] }));
  return ids.filter((id) => isId.test(id)).map((id) => ({ row, field, id, among: reference.toOneOf }));
}

/** Everything a row names: by what its collection declares, and the organisation it belongs to. */
function namedIn(collection: Collection, row: Row, nobody: string): readonly Named[] {
  const declared = Object.entries(collection.references);
  const named = declared.flatMap(([field, reference]) => namedThrough(row, field, reference));
  if (row.organisationId === nobody) return named;
  return [...named, { row, field: 'organisationId', id: row.organisationId, among: ['organisations'] }];
}

interface Deps {
  readonly store: Pick<Store, 'get' | 'getMany'>;
  readonly scope: Scope;
  readonly collections: readonly Collection[];
  /** Under which rows of no organisation stand. */
  readonly nobody: string;
}

/** Finds out, for a page of rows at a time, which of what they name is not there. */
export function createReferenceCheck({ store, scope, collections, nobody }: Deps) {
  const byName = new Map(collections.map((collection) => [collection.name, collection]));
  const collectionOf = (name: string): Collection => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`A reference leads to ${name}, which is no collection.`);
    return found;
  };

  /** The ids of those that are there, each with its organisation. */
  async function standing(name: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const rows = await store.getMany(scope, collectionOf(name), [...ids], { unseal: false });
    return new Map(rows.map(({ id, organisationId }) => [id, organisationId]));
  }

  /** Whether it is still so: beside a server that writes, either may have come or gone since the page was read. */
  async function holds(collection: Collection, { row, field, id, among }: Named): Promise<boolean> {
    const now = await store.get(scope, collection, row.id, { unseal: false });
    if (now === undefined || now.version !== row.version) return true;
    for (const name of among) {
      const there = (await standing(name, new Set([id]))).get(id);
      if (there === (field === 'organisationId' ? id : row.organisationId)) return true;
    }
    return false;
  }

  return async (collection: Collection, rows: readonly Row[]): Promise<readonly ReferenceFlaw[]> => {
    const named = rows.flatMap((row) => namedIn(collection, row, nobody));
    const asked = new Map<string, Set<string>>();
    for (const { id, among } of named)
      for (const name of among) asked.set(name, (asked.get(name) ?? new Set()).add(id));
    const there = new Map<string, ReadonlyMap<string, string>>();
    for (const [name, ids] of asked) there.set(name, await standing(name, ids));

    const flaws: ReferenceFlaw[] = [];
    for (const one of named) {
      const { row, field, id, among } = one;
      if (among.some((name) => there.get(name)?.get(id) === row.organisationId)) continue;
      if (await holds(collection, one)) continue;
      flaws.push({ kind: 'reference', collection: collection.name, id: row.id, field, named: id });
    }
    return flaws;
  };
}
