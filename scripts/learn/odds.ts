import type { Occupation } from '../../src/skills/taxonomy-data.ts';

/** Scores many lists of asked skills by the odds that some held skills come from the same work. */
export type Odds = (held: readonly string[]) => Float64Array;

/** What is known of a list of asked skills from occupations: which are near, and how many of those count. */
const nearest = 60;
/** What nearness to no occupation at all counts beside the near ones: work that is like no other is read by itself. */
const unlike = 0.09;
/** The share of its usual skills that a list of twelve names, about; and what is left to the near occupations. */
const namedShare = 0.6;
const nearShare = 0.5;
/** Chance that somebody holds a skill whatever they did, beside the share of occupations that take it. */
const byChance = 0.001;
/** Shares under this are left out. */
const leastShare = 0.002;

const skillsOf = ({ essential, optional }: Occupation) => new Set([...essential, ...optional]);

/**
 * For each list, the sum over the held skills of ln(1 + P(skill | the work of the list) / P(skill)). A skill that the list names is likely;
 * one that occupations near to the list take is as likely as they are near (squared cosines of TF-IDF). Only the known occupations are
 * learned from.
 */
export function learnOdds(known: readonly Occupation[], asked: readonly (readonly string[])[]): Odds {
  const takenBy = new Map<string, number[]>();
  const sets = known.map(skillsOf);
  sets.forEach((skills, occupation) => {
    for (const skill of skills) push(takenBy, skill, occupation);
  });
  const rarity = (skill: string) => Math.log(1 + known.length / (1 + (takenBy.get(skill)?.length ?? 0)));
  const lengthOf = (skills: Iterable<string>) => Math.hypot(...[...skills].map(rarity)) || 1;
  const lengths = sets.map(lengthOf);

  /** The occupations near to a list, nearest first, with their squared cosines. */
  function near(skills: readonly string[]): [occupation: number, square: number][] {
    const products = new Map<number, number>();
    for (const skill of skills) {
      for (const occupation of takenBy.get(skill) ?? [])
        products.set(occupation, (products.get(occupation) ?? 0) + rarity(skill) ** 2);
    }
    const length = lengthOf(skills);
    return [...products]
      .map(([at, product]): [number, number] => [at, (product / (length * lengths[at]!)) ** 2])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, nearest);
  }

  const likelyIn = new Map<string, { readonly list: number; readonly share: number }[]>();
  asked.forEach((skills, list) => {
    const shares = new Map<string, number>();
    const found = near(skills);
    const all = found.reduce((sum, [, square]) => sum + square, unlike);
    for (const [occupation, square] of found) {
      for (const skill of sets[occupation]!)
        shares.set(skill, (shares.get(skill) ?? 0) + (nearShare * square) / all);
    }
    for (const skill of skills) shares.set(skill, (shares.get(skill) ?? 0) + namedShare);
    for (const [skill, share] of shares) if (share > leastShare) push(likelyIn, skill, { list, share });
  });

  return (held) => {
    const scores = new Float64Array(asked.length);
    for (const skill of held) {
      const usual = (1 + (takenBy.get(skill)?.length ?? 0)) / known.length + byChance;
      for (const { list, share } of likelyIn.get(skill) ?? [])
        scores[list] = scores[list]! + Math.log(1 + share / usual);
    }
    return scores;
  };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
