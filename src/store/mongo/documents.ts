import type { Row } from '../../domain/values/row.ts';

/** A row as MongoDB keeps it: `_id` is its id, every other field stands under its own name. */
export type Document = { readonly _id: string } & Readonly<Record<string, unknown>>;

/**
 * Counts the units that were committed under a claim on this work. It is no part of the row: a unit that names a fence changes
 * it, so that a claim that passes on at the same moment and the unit cannot both commit.
 */
export const fenceField = 'fenced';

export function toDocument(row: Row): Document {
  const { id, ...fields } = row;
  return { _id: id, ...fields };
}

export function toRow<R extends Row>({ _id, [fenceField]: _, ...fields }: Document): R {
  return { id: _id, ...fields } as unknown as R;
}
