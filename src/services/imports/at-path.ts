/** What stands at a dotted path of a record. */
export function valueAt(record: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (holder, step) =>
        typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[step] : undefined,
      record,
    );
}

/**
 * The column that a fault at a path of the record belongs to: the one whose own path shares the most steps with it. Empty
 * when none shares any.
 */
export function columnAt(path: string, columns: readonly (readonly [name: string, path: string])[]): string {
  const steps = path.split('.');
  const shared = (own: string) => {
    const at = own.split('.').findIndex((step, at) => step !== steps[at]);
    return at < 0 ? own.split('.').length : at;
  };
  let best: readonly [name: string, steps: number] = ['', 0];
  for (const [name, own] of columns) if (shared(own) > best[1]) best = [name, shared(own)];
  return best[0];
}
