/** Whether two values of the API say the same, in whatever order their fields stand; a field that is undefined is not there. */
export function same(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one ?? null, other ?? null);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => same(one[name], other[name]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
