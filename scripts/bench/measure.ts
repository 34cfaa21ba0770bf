/** The middle of some figures; of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Seconds that each contender takes for the same work: median of `rounds`, after one round to warm up. Contenders take
 * turns, so that whatever else the machine does falls on all of them alike.
 */
export function compareSeconds<Name extends string>(
  contenders: Readonly<Record<Name, () => void>>,
  rounds = 5,
): Record<Name, number> {
  const names = Object.keys(contenders) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      contenders[name]();
      if (round > 0) taken.get(name)!.push((performance.now() - start) / 1000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name)!)])) as Record<Name, number>;
}

/** A figure with three significant digits and thousands separated. */
export function figure(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
