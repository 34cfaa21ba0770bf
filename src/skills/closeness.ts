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

/** Entries of closeness remembered, of six bytes each, before the memory starts afresh. */
const mostRemembered = 2_000_000;

/** The held skills that are worth anything for an asked one, ascending, each with what it is worth in ten-thousandths. */
interface Near {
  readonly skills: Int32Array;
  readonly values: Uint16Array;
}

const nothing: Near = { skills: new Int32Array(), values: new Uint16Array() };

/**
 * Closeness over a skill graph: the best of the rules in `closenessFactors`. Distances count steps between skills; shared
 * ancestors (skills or groups) are weighed by intrinsic information content (Seco, Veale and Hayes 2004: one minus
 * the logarithm of the number of descendants over that of all concepts), so that a narrow common heading counts and
 * a wide one does not. Identical URIs give 1 even when unknown; otherwise an unknown concept gives 0.
 */
export function createCloseness(graph: SkillGraph): Required<Pick<Closeness, 'among'>> & Closeness {
  // By asked skill: postings ask for few of all skills, everybody is held against them, and few skills are near to one.
  const memory = new Map<number, Near>();
  let remembered = 0;

  function nearTo(asked: number): Near {
    if (asked < 0) return nothing;
    let near = memory.get(asked);
    if (near === undefined) {
      near = measure(graph, asked);
      remembered += near.skills.length;
      if (remembered > mostRemembered) {
        memory.clear();
        remembered = near.skills.length;
      }
      memory.set(asked, near);
    }
    return near;
  }

  const numberOf = (uri: string): number => {
    const id = graph.idOf(uri);
    return id === undefined || graph.isGroup(id) ? -1 : id;
  };
  /** The numbers of the skills of a list; -1 for what is no skill of the taxonomy. */
  const numbered = new WeakMap<object, Int32Array>();
  function numbersOf(list: readonly { readonly uri: string }[]): Int32Array {
    let numbers = numbered.get(list);
    if (numbers === undefined) {
      numbers = Int32Array.from(list, ({ uri }) => numberOf(uri));
      numbered.set(list, numbers);
    }
    return numbers;
  }

  // Where each skill stands in the list that was held last, one behind another when it stands there more than once; -1 for nowhere.
  const firstAt = new Int32Array(graph.skills).fill(-1);
  let nextAt = new Int32Array();
  let lastHeld: Int32Array | undefined;
  function lay(numbers: Int32Array): void {
    if (numbers === lastHeld) return;
    for (const number of lastHeld ?? []) if (number >= 0) firstAt[number] = -1;
    if (nextAt.length < numbers.length) nextAt = new Int32Array(2 * numbers.length);
    for (let at = numbers.length - 1; at >= 0; at -= 1) {
      const number = numbers[at] ?? -1;
      if (number < 0) continue;
      nextAt[at] = firstAt[number] ?? -1;
      firstAt[number] = at;
    }
    lastHeld = numbers;
  }

  const among: NonNullable<Closeness['among']> = (held, asked, found) => {
    lay(numbersOf(held));
    const numbers = numbersOf(asked);
    for (let one = 0; one < numbers.length; one += 1) {
      const number = numbers[one] ?? -1;
      if (number < 0) {
        for (let at = 0; at < held.length; at += 1) if (held[at]?.uri === asked[one]?.uri) found(one, at, 1);
        continue;
      }
      for (let at = firstAt[number] ?? -1; at >= 0; at = nextAt[at] ?? -1) found(one, at, 1);
      const { skills, values } = nearTo(number);
      for (let near = 0; near < skills.length; near += 1)
        for (let at = firstAt[skills[near]!]!; at >= 0; at = nextAt[at] ?? -1)
          found(one, at, values[near]! / 10_000);
    }
  };

  const one: Closeness = (held, asked) => {
    if (held === asked) return 1;
    const { skills, values } = nearTo(numberOf(asked));
    const at = skills.indexOf(numberOf(held));
    return (values[at] ?? 0) / 10_000;
  };
  return Object.assign(one, { among });
}

/** What each other skill is worth for an asked one, as far as it is worth anything. */
function measure(graph: SkillGraph, asked: number): Near {
  const factors = closenessFactors;
  const best = new Map<number, number>();
  const isWorth = (held: number, value: number) => {
    if (held === asked || graph.isGroup(held) || value < factors.least) return;
    if (value > (best.get(held) ?? 0)) best.set(held, value);
  };
  for (const [held, steps] of graph.descendants(asked))
    if (steps > 0) isWorth(held, factors.narrower.first * factors.narrower.step ** (steps - 1));
  for (const [above, steps] of graph.ancestors(asked)) {
    if (steps === 0) continue;
    isWorth(above, factors.broader.first * factors.broader.step ** (steps - 1));
    const shared = factors.sharedAncestor * graph.information(above) ** 2;
    if (shared < factors.least) continue;
    for (const held of graph.descendants(above).keys()) if (held !== above) isWorth(held, shared);
  }
  for (const [held, kind] of graph.relations(asked))
    isWorth(held, kind === 'essential' ? factors.foundationEssential : factors.foundationOptional);
  for (const held of graph.relatedTo(asked))
    isWorth(
      held,
      graph.relations(held).get(asked) === 'essential' ? factors.impliesEssential : factors.impliesOptional,
    );
  const sorted = [...best].sort(([a], [b]) => a - b);
  return {
    skills: Int32Array.from(sorted, ([held]) => held),
    values: Uint16Array.from(sorted, ([, value]) => Math.round(value * 10_000)),
  };
}
