import type { AccessPath } from '../collection.ts';
import type { KeyPart } from '../fields.ts';
import { fieldOf } from './indexes.ts';

export type Filter = Record<string, unknown>;

interface Bounds {
  readonly from?: KeyPart | undefined;
  readonly below?: KeyPart | undefined;
  readonly descending?: boolean;
}

/** The fields of a path behind those that `key` gives, and the id that ends it. */
export const openFields = ({ fields }: AccessPath, key: readonly KeyPart[]): readonly string[] => [
  ...fields.slice(key.length).map(fieldOf),
  '_id',
];

/** Which documents stand under a key of a path. `home` names the organisation, or nothing across them. */
export function under(path: AccessPath, key: readonly KeyPart[], home: Filter, bounds: Bounds = {}): Filter {
  const filter: Filter = { ...home };
  for (const [at, value] of key.entries()) filter[fieldOf(path.fields[at] ?? '_id')] = value;
  const open = openFields(path, key);
  for (const field of open) {
    // A document without the field is not on the path.
    if (path.optional?.includes(field)) filter[field] = { $ne: null };
  }
  const { from, below } = bounds;
  const [first = '_id'] = open;
  if (from !== undefined || below !== undefined) {
    filter[first] = {
      ...(from === undefined ? {} : { $gte: from }),
      ...(below === undefined ? {} : { $lt: below }),
    };
  }
  return filter;
}

/**
 * What comes after a place of a list, as ranges of its index, one behind the other: first what shares all values of the place
 * and has a later id, then what shares all but the last, and so on.
 */
export function rangesAfter(
  path: AccessPath,
  key: readonly KeyPart[],
  home: Filter,
  place: readonly KeyPart[],
  bounds: Bounds,
): readonly Filter[] {
  const all = under(path, key, home, bounds);
  const open = openFields(path, key);
  const beyond = bounds.descending ? '$lt' : '$gt';
  return open.map((_, back) => {
    const at = open.length - 1 - back;
    const range = { ...all };
    for (const [step, field] of open.entries()) {
      if (step < at) range[field] = place[step];
      if (step !== at) continue;
      const bound = step === 0 ? (all[field] as Filter | undefined) : undefined;
      const { $ne: _, ...limits } = bound ?? {};
      range[field] = { ...limits, [beyond]: place[step] };
    }
    return range;
  });
}
