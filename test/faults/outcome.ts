/** What a story came to, in names that do not depend on ids: the same story told twice has the same outcome. */
export interface Outcome {
  /** Names of what was acknowledged, each with what was said of it. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** The same, as it is read back afterwards; a name may be there twice. */
  readonly kept: readonly (readonly [name: string, said: string])[];
  /** Pairs with state and score. */
  readonly matches: readonly string[];
  /** For whom, of which kind, about what. */
  readonly notices: readonly string[];
  /** Work that died, by job. */
  readonly dead: readonly string[];
  /** What `stepwell verify` found. */
  readonly problems: readonly string[];
}

function counts(names: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}

/** What the two have a different number of, as sentences. */
function unlike(noun: string, expected: readonly string[], found: readonly string[]): string[] {
  const [before, after] = [counts(expected), counts(found)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${noun} ${name}: ${after.get(name) ?? 0} times, not ${before.get(name) ?? 0}`);
}

/** Everything wrong with a disturbed run beside an undisturbed one; nothing when they came to the same. */
export function differences(undisturbed: Outcome, disturbed: Outcome): string[] {
  const kept = counts(disturbed.kept.map(([name]) => name));
  const said = new Map(disturbed.kept);
  const lost = [...disturbed.acknowledged].flatMap(([name, answer]) => {
    if (!kept.has(name)) return [`acknowledged ${name}: lost`];
    return said.get(name) === answer ? [] : [`acknowledged ${name}: reads ${said.get(name)}, not ${answer}`];
  });
  const doubled = [...kept]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => `${name}: kept ${count} times`);
  return [
    ...lost,
    ...doubled,
    ...unlike('match', undisturbed.matches, disturbed.matches),
    ...unlike('notice', undisturbed.notices, disturbed.notices),
    ...undisturbed.dead.map((job) => `dead in peace: ${job}`),
    ...disturbed.dead.map((job) => `dead: ${job}`),
    ...disturbed.problems,
  ];
}
