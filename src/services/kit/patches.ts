type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A change of `T`: given fields replace; null takes away a field that may be absent. */
export type Patch<T> = {
  readonly [K in keyof T]?: T[K] | undefined | (K extends OptionalKey<T> ? null : never);
};

type Given<T> = { [K in keyof T as K]?: Exclude<T[K], undefined> };

/**
 * The fields of a patch that change something, with undefined for those taken away; undefined when none does. A field of
 * `optional` is taken away by null or by an undefined that is there; any other undefined is as if not given.
 */
export function changesOf<T extends object>(
  old: T,
  patch: object,
  optional: readonly string[],
): Partial<T> | undefined {
  const changed = Object.entries(patch)
    .map(([field, value]): [string, unknown] => [field, value ?? undefined])
    .filter(([field, value]) => value !== undefined || optional.includes(field))
    .filter(([field, value]) => !same(old[field as keyof T], value));
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as Partial<T>);
}

/** The fields given with a value. */
export function given<T extends object>(input: T): Given<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** Equal as JSON, whatever the order of the fields. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Fields)[key], (b as Fields)[key]));
}

type Fields = Readonly<Record<string, unknown>>;
