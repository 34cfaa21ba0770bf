import type { Closeness } from '../domain/values/skill.ts';
import type { SkillGraph } from './skill-graph.ts';

/**
 * What a held skill is worth for an asked one. Ours, chosen so that each is below the one above it; a person confirms
 * what a match says, so the order matters more than the decimals. docs/taxonomy.md explains each with an example.
 */
export const closenessFactors = {
  /** The held skill is a special case of the asked one: nearly the whole skill. Per step. */
  narrower: { first: 0.9, step: 0.9 },
  /** The taxonomy says the held skill cannot be had without the asked one. */
  impliesEssential: 0.8,
  /** The held skill covers the asked one and more: part of it is there. Per step. */
  broader: { first: 0.6, step: 0.75 },
  /** The held skill often goes with the asked one, or is what the asked one builds on. */
  impliesOptional: 0.5,
  foundationEssential: 0.5,
  foundationOptional: 0.4,
  /** Both fall under one concept: at most this, times the squared information content of that concept. */
  sharedAncestor: 0.5,
  /** Less than this is nothing: the tail would only fill explanations with far-fetched likeness. */
  least: 0.1,
} as const;

/** Bytes of closeness remembered before the memory starts afresh. */
const memoryLimit = 64_000_000;
/** Not measured yet; a value is at most 10000. */
const unmeasured = 0xffff;

/**
 * Closeness over a skill graph: the best of the rules in `closenessFactors`. Distances count steps between skills; shared
 * ancestors (skills or groups) are weighed by intrinsic information content (Seco, Veale and Hayes 2004: one minus
 * the logarithm of the number of descendants over that of all concepts), so that a narrow common heading counts and
 * a wide one does not. Identical URIs give 1 even when unknown; otherwise an unknown concept gives 0.
 */
export function createCloseness(graph: SkillGraph): Required<Pick<Closeness, 'among'>> & Closeness {
  const factors = closenessFactors;
  // One row for each asked skill, by held skill: postings ask for few of all skills, and everybody is held against them.
  const memory = new Map<number, Uint16Array>();
  const mostRows = Math.max(1, Math.floor(memoryLimit / (2 * graph.skills)));

  function rowOf(asked: number): Uint16Array {
    let row = memory.get(asked);
    if (row === undefined) {
      if (memory.size >= mostRows) memory.clear();
      row = new Uint16Array(graph.skills).fill(unmeasured);
      memory.set(asked, row);
    }
    return row;
  }

  /** In ten-thousandths. */
  function measure(held: number, asked: number): number {
    const aboveHeld = graph.ancestors(held);
    const aboveAsked = graph.ancestors(asked);
    let best = 0;
    const up = aboveHeld.get(asked);
    if (up !== undefined) best = Math.max(best, factors.narrower.first * factors.narrower.step ** (up - 1));
    const down = aboveAsked.get(held);
    if (down !== undefined) best = Math.max(best, factors.broader.first * factors.broader.step ** (down - 1));
    const implied = graph.relation(held, asked);
    if (implied)
      best = Math.max(best, implied === 'essential' ? factors.impliesEssential : factors.impliesOptional);
    const foundation = graph.relation(asked, held);
    if (foundation) {
      best = Math.max(
        best,
        foundation === 'essential' ? factors.foundationEssential : factors.foundationOptional,
      );
    }
    for (const shared of aboveHeld.keys()) {
      if (shared === held || shared === asked || !aboveAsked.has(shared)) continue;
      best = Math.max(best, factors.sharedAncestor * graph.information(shared) ** 2);
    }
    return best < factors.least ? 0 : Math.round(best * 10_000);
  }

  // Callers hold many skills against one asked skill, so its id is looked up once for all of them.
  let lastAsked: string | undefined;
  let to: number | undefined;
  /** The numbers of the skills of a list; -1 for what is no skill of the taxonomy. */
  const numbered = new WeakMap<object, Int32Array>();
  function numbersOf(held: readonly { readonly uri: string }[]): Int32Array {
    let numbers = numbered.get(held);
    if (numbers === undefined) {
      numbers = Int32Array.from(held, ({ uri }) => {
        const id = graph.idOf(uri);
        return id === undefined || graph.isGroup(id) ? -1 : id;
      });
      numbered.set(held, numbers);
    }
    return numbers;
  }

  function among(held: readonly { readonly uri: string }[], asked: string) {
    const found: { at: number; near: number }[] = [];
    const to = graph.idOf(asked);
    const numbers = numbersOf(held);
    const row = to === undefined || graph.isGroup(to) ? undefined : rowOf(to);
    for (let at = 0; at < numbers.length; at += 1) {
      const from = numbers[at] ?? -1;
      if (from === to || (from < 0 && held[at]?.uri === asked)) {
        found.push({ at, near: 1 });
        continue;
      }
      if (from < 0 || row === undefined || to === undefined) continue;
      let value = row[from] ?? unmeasured;
      if (value === unmeasured) {
        value = measure(from, to);
        row[from] = value;
      }
      if (value > 0) found.push({ at, near: value / 10_000 });
    }
    return found;
  }

  const one: Closeness = (held, asked) => {
    if (held === asked) return 1;
    if (asked !== lastAsked) {
      to = graph.idOf(asked);
      lastAsked = asked;
    }
    const from = graph.idOf(held);
    if (from === undefined || to === undefined || graph.isGroup(from) || graph.isGroup(to)) return 0;
    const row = rowOf(to);
    let value = row[from] ?? unmeasured;
    if (value === unmeasured) {
      value = measure(from, to);
      row[from] = value;
    }
    return value / 10_000;
  };
  return Object.assign(one, { among });
}
