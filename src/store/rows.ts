import type { Row } from '../domain/values/row.ts';
import type { Instant } from '../domain/values/time.ts';
import type { Collection } from './collection.ts';
import type { Put, Removal } from './port.ts';

/** A new row's own fields. */
export function first(id: string, organisationId: string, now: Instant): Row {
  return { id, organisationId, version: 1, createdAt: now, updatedAt: now };
}

/** The next version of a row, with some fields changed; a field given as undefined is taken away. */
export function next<R extends Row>(row: R, now: Instant, changes: Partial<R>): R {
  const merged: Record<string, unknown> = { ...row, ...changes, version: row.version + 1, updatedAt: now };
  const made: Record<string, unknown> = {};
  for (const field in merged) if (merged[field] !== undefined) made[field] = merged[field];
  return made as unknown as R;
}

/** A put of any collection, as a unit holds it. `expects` is the version that was read; 0 creates. */
export function put<R extends Row>(collection: Collection<R>, row: NoInfer<R>, expects: number): Put {
  return { collection, row, expects };
}

/** A removal of a row of any collection, as a unit holds it. With `expects`, only while that version stands. */
export function removal(
  collection: Collection,
  { id, organisationId }: Pick<Row, 'id' | 'organisationId'>,
  expects?: number,
): Removal {
  const named = { collection, id, organisationId };
  return expects === undefined ? named : { ...named, expects };
}
