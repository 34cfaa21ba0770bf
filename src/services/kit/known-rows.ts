import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../../store/collection.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from './context.ts';

/** Rows that a process read or wrote, by id and version: a version is written once, so none need be opened twice. */
export interface KnownRows<R extends Row> {
  /** Rows by id as they stand; what cannot be opened is left out. */
  readonly read: (store: Store, ctx: Context, ids: readonly string[]) => Promise<readonly R[]>;
  /** Takes note of rows as they were written. */
  readonly wrote: (rows: readonly R[]) => void;
}

/** Holds so many at most, those used last; as text, which takes a tenth of the room. */
export function createKnownRows<R extends Row>(collection: Collection<R>, most: number): KnownRows<R> {
  const held = new Map<string, { readonly version: number; readonly text: string }>();
  function hold(row: R): void {
    held.delete(row.id);
    held.set(row.id, { version: row.version, text: JSON.stringify(row) });
    const oldest = held.size > most ? held.keys().next().value : undefined;
    if (oldest !== undefined) held.delete(oldest);
  }
  return {
    wrote: (rows) => rows.forEach(hold),
    async read(store, { scope }, ids) {
      const rows = new Map<string, R | undefined>();
      for (const { id, version } of await store.getMany(scope, collection, ids, { unseal: false })) {
        const known = held.get(id);
        rows.set(id, known?.version === version ? (JSON.parse(known.text) as R) : undefined);
      }
      const unknown = [...rows].flatMap(([id, row]) => (row === undefined ? id : []));
      for (const row of unknown.length === 0 ? [] : await store.getMany(scope, collection, unknown)) {
        rows.set(row.id, row);
        hold(row);
      }
      return [...rows.values()].filter((row) => row !== undefined);
    },
  };
}
