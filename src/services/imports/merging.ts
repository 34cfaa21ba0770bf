/**
 * The items that a cell names, each with what stands of it that no cell can say. Items are one when they have the same key;
 * where several have, the first is the first. Items that are no longer named are gone.
 */
export function mergeItems<Named, Item>(
  standing: readonly Item[],
  named: readonly Named[],
  keyOf: (one: Named | Item) => string,
  merge: (named: Named, standing: Item | undefined) => Item,
): readonly Item[] {
  const left = [...standing];
  return named.map((one) => {
    const at = left.findIndex((item) => keyOf(item) === keyOf(one));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return merge(one, known);
  });
}

/** The fields of an object that are there; undefined when none is. */
export function orNothing<T extends object>(fields: T): T | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
}

/** A value without fields that are not there, however deep: what a cell took away is gone, not empty. */
export function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  const there = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return Object.fromEntries(there.map(([name, inside]) => [name, withoutGaps(inside)]));
}
