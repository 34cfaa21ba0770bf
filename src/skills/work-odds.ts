import type { Occupation } from './taxonomy-data.ts';

/** Scores lists of skills by the odds that some held skills come from the work of each; more is likelier, 0 says nothing. */
export type WorkOdds = (held: readonly string[]) => Float64Array;

// Chosen on worlds of another seed than the one that `npm run bench -- ranking` measures.
/** How many of the occupations near to a list are read beside it. */
const nearest = 60;
/** What nearness to no occupation at all counts beside the near ones: work that is like no other is read by itself. */
const unlike = 0.09;
/** The share of its usual skills that a list names, about; and what is left to the near occupations. */
const namedShare = 0.6;
const nearShare = 0.5;
/** Chance that somebody holds a skill whatever they did, beside the share of occupations that take it. */
const byChance = 0.001;

const skillsOf = ({ essential, optional }: Occupation) => [...new Set([...essential, ...optional])];

/**
 * For each list, the sum over the held skills of ln(1 + P(skill | the work of the list) / P(skill)). A skill that the list names is likely;
 * one that occupations near to the list take is as likely as they are near (squared cosines of TF-IDF). Only the known occupations are
 * learned from; without lists, those are the lists. Takes 12 bytes for each near occupation of a list.
 */
export function createWorkOdds(
  known: readonly Occupation[],
  lists: readonly (readonly string[])[] = known.map(skillsOf),
): WorkOdds {
  const sets = known.map(skillsOf);
  const takenBy = placesOf(sets);
  const namedBy = placesOf(lists);
  const rarities = new Map<string, number>();
  const rarity = (skill: string): number => {
    let rare = rarities.get(skill);
    if (rare === undefined) {
      rare = Math.log(1 + known.length / (1 + (takenBy.get(skill)?.length ?? 0)));
      rarities.set(skill, rare);
    }
    return rare;
  };
  const lengthOf = (skills: readonly string[]) => Math.hypot(...skills.map(rarity)) || 1;
  const lengths = sets.map(lengthOf);

  // The occupations near to each list, `nearest` places for each, with the share of each among them.
  const near = new Int32Array(lists.length * nearest).fill(-1);
  const shares = new Float64Array(lists.length * nearest);
  const products = new Float64Array(known.length);
  const squares = new Float64Array(known.length);
  for (const [list, skills] of lists.entries()) {
    products.fill(0);
    for (const skill of skills) {
      const weight = rarity(skill) ** 2;
      for (const at of takenBy.get(skill) ?? []) products[at] = products[at]! + weight;
    }
    const length = lengthOf(skills);
    for (let at = 0; at < products.length; at++) squares[at] = (products[at]! / (length * lengths[at]!)) ** 2;
    const found = largest(squares, nearest);
    const all = found.reduce((sum, at) => sum + squares[at]!, unlike);
    for (const [place, at] of found.entries()) {
      near[list * nearest + place] = at;
      shares[list * nearest + place] = (nearShare * squares[at]!) / all;
    }
  }

  return (held) => {
    const scores = new Float64Array(lists.length);
    const likely = new Float64Array(lists.length);
    const takes = new Uint8Array(known.length);
    for (const skill of new Set(held)) {
      const takers = takenBy.get(skill) ?? [];
      const usual = (1 + takers.length) / known.length + byChance;
      takes.fill(0);
      for (const at of takers) takes[at] = 1;
      likely.fill(0);
      for (const list of namedBy.get(skill) ?? []) likely[list] = namedShare;
      if (takers.length > 0) {
        for (const [place, at] of near.entries()) {
          if (at >= 0 && takes[at] === 1) {
            const list = Math.floor(place / nearest);
            likely[list] = likely[list]! + shares[place]!;
          }
        }
      }
      for (const [list, share] of likely.entries())
        if (share > 0) scores[list] = scores[list]! + Math.log(1 + share / usual);
    }
    return scores;
  };
}

/** The places of the largest values above 0, largest first and earlier first of equals. */
function largest(values: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value <= 0 || (found.length === most && value <= values[found[most - 1]!]!)) continue;
    let place = found.length;
    while (place > 0 && values[found[place - 1]!]! < value) place -= 1;
    found.splice(place, 0, at);
    if (found.length > most) found.pop();
  }
  return found;
}

/** For each skill, the places of the lists that have it. */
function placesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, skills] of lists.entries()) {
    for (const skill of skills) {
      const known = places.get(skill);
      if (known) known.push(at);
      else places.set(skill, [at]);
    }
  }
  return places;
}
