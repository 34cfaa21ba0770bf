/** A value in which every list, however deep, holds each of its items once: a thing named twice is one thing. */
export function eachOnce<T>(value: T): T;
export function eachOnce(value: unknown): unknown {
  if (Array.isArray(value)) {
    const seen = new Set<string>();
    return value.map(eachOnce).filter((item) => {
      const text = JSON.stringify(item);
      return !seen.has(text) && seen.add(text);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, eachOnce(inside)]));
}
