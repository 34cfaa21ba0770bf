import type { Row } from '../../domain/values/row.ts';

/** A row as MongoDB keeps it: `_id` is its id, every other field stands under its own name. */
export type Document = { readonly _id: string } & Readonly<Record<string, unknown>>;

/**
 * Counts the units that were committed because a row stood as it did: work under its claim, what they checked. It is no part of
 * the row: a unit that relies on it changes it, so that another that changes the row at the same moment cannot commit, too.
 */
export const witnessField = 'fenced';

export function toDocument(row: Row): Document {
  const { id, ...fields } = row;
  return { _id: id, ...fields };
}

export function toRow<R extends Row>({ _id, [witnessField]: _, ...fields }: Document): R {
  return { id: _id, ...fields } as R;
}
