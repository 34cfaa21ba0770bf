/** A deterministic source of chance: the same key gives the same sequence on every machine. */
export interface Random {
  /** In [0,1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Up to `count` different items, in the order drawn. */
  sample<T>(items: readonly T[], count: number): T[];
  /** One of the entries, by weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  normal(): number;
}

/** A sequence of its own for each key (FNV-1a into mulberry32), so that a record does not depend on those before it. */
export function createRandom(key: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) state = Math.imul(state ^ key.charCodeAt(at), 0x01000193);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  function pick<T>(items: readonly T[]): T {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    sample(items, count) {
      const left = [...items];
      const drawn: (typeof items)[number][] = [];
      while (drawn.length < count && left.length > 0) {
        const at = int(0, left.length - 1);
        drawn.push(left[at]!);
        left[at] = left.at(-1)!;
        left.pop();
      }
      return drawn;
    },
    weighted(entries) {
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of entries) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return pick(entries)[0];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
