import { invalid } from '../domain/problem.ts';
import { type PlainKey, type Sentence, sentence } from '../domain/sentence.ts';
import type { Row } from '../domain/values/row.ts';
import type { AccessPath } from './collection.ts';
import type { KeyPart } from './fields.ts';

/** LMDB takes keys of at most 1978 bytes; four values of this length, names and ids stay below. */
const longestValue = 400;

/** Whether a field of a path names a list, each element of which is a key. */
export const isList = (field: string): boolean => field.endsWith('[]');

/** What is wrong with a value that is to be part of a key, if anything. */
function fault(value: KeyPart): Sentence | PlainKey | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not_finite';
  if (typeof value !== 'string') return undefined;
  // Of the bytes of a character there are three at most.
  if (value.length * 3 > longestValue && Buffer.byteLength(value) > longestValue)
    return sentence('too_long_for_key', { bytes: longestValue });
  // A zero byte divides the parts of a key; half a surrogate pair does not come back from the disk as it went.
  return /\0|\p{Surrogate}/u.test(value) ? 'unprintable' : undefined;
}

/** Whether these values can stand in a key at all. Where they cannot, no row is found under them. */
export const canBeKey = (values: readonly KeyPart[]): boolean =>
  values.every((value) => fault(value) === undefined);

function checked(field: string, value: KeyPart): KeyPart {
  const wrong = fault(value);
  if (wrong !== undefined) throw invalid(field, wrong);
  // Minus zero is a key of its own, and reads back as zero.
  return value === 0 ? 0 : value;
}

function listAt(row: Row, field: string): readonly unknown[] {
  const list = (row as unknown as Record<string, unknown>)[field.slice(0, -2)];
  return Array.isArray(list) ? [...new Set(list)] : [];
}

function valueAt(row: Row, field: string): unknown {
  if (!field.includes('.')) return (row as unknown as Record<string, unknown>)[field];
  let value: unknown = row;
  for (const step of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

/**
 * The compound values under which a row stands on a path: none when an optional field is missing or a list is empty, several for
 * a list field. Throws Problem `invalid` for a value that cannot be part of a key, and an Error, for it is a fault of ours,
 * when a field is missing that is not optional.
 */
export function pathValues(row: Row, { fields, optional = [] }: AccessPath): KeyPart[][] {
  let keys: KeyPart[][] = [[]];
  for (const field of fields) {
    if (isList(field)) {
      const values = listAt(row, field).map((value) => checked(field, value as KeyPart));
      keys = keys.flatMap((key) => values.map((value) => [...key, value]));
      continue;
    }
    const value = valueAt(row, field);
    if (value === undefined || value === null) {
      if (!optional.includes(field)) throw new Error(`${row.id} lacks ${field}, by which it is found`);
      keys = [];
      continue;
    }
    const part = checked(field, value as KeyPart);
    for (const key of keys) key.push(part);
  }
  return keys;
}

/** The order of two values of one kind: texts by their bytes in UTF-8, false before true. */
export function compareKeyParts(one: KeyPart, other: KeyPart): number {
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(String(other)));
  return Number(one) - Number(other);
}
