import { draftLists, inList } from './lists.ts';
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

/** For each list, so many places of the occupations near to it, likest first, with the share of each among them; -1 where there are no more. */
export interface NearWork {
  readonly places: Int32Array;
  readonly shares: Float64Array;
}

const workedOut = new WeakMap<readonly Occupation[], NearWork>();
const offered = new WeakMap<readonly Occupation[], () => NearWork | undefined>();

/** The occupations near to each occupation: worked out once for each list of them, which takes a fifth of a second. */
export function nearWorkOf(occupations: readonly Occupation[]): NearWork {
  let near = workedOut.get(occupations);
  if (near === undefined) {
    near =
      offered.get(occupations)?.() ?? findNear(occupations, placesOf(occupations), occupations.map(skillsOf));
    workedOut.set(occupations, near);
  }
  return near;
}

/** Gives these occupations what was worked out before, to be read when it is first needed. */
export function offerNearWork(occupations: readonly Occupation[], read: () => NearWork | undefined): void {
  offered.set(occupations, read);
}

function findNear(
  known: readonly Occupation[],
  takenBy: PlacesOf,
  lists: readonly (readonly string[])[],
): NearWork {
  const sets = known.map(skillsOf);
  const rarities = new Map<string, number>();
  const rarity = (skill: string): number => {
    let rare = rarities.get(skill);
    if (rare === undefined) {
      rare = Math.log(1 + known.length / (1 + takenBy(skill).length));
      rarities.set(skill, rare);
    }
    return rare;
  };
  const lengthOf = (skills: readonly string[]) => Math.hypot(...skills.map(rarity)) || 1;
  const lengths = sets.map(lengthOf);

  const places = new Int32Array(lists.length * nearest).fill(-1);
  const shares = new Float64Array(lists.length * nearest);
  const products = new Float64Array(known.length);
  const squares = new Float64Array(known.length);
  for (const [list, skills] of lists.entries()) {
    products.fill(0);
    for (const skill of skills) {
      const weight = rarity(skill) ** 2;
      for (const at of takenBy(skill)) products[at] = products[at]! + weight;
    }
    const length = lengthOf(skills);
    for (let at = 0; at < products.length; at++) squares[at] = (products[at]! / (length * lengths[at]!)) ** 2;
    const found = largest(squares, nearest);
    const all = found.reduce((sum, at) => sum + squares[at]!, unlike);
    for (const [place, at] of found.entries()) {
      places[list * nearest + place] = at;
      shares[list * nearest + place] = (nearShare * squares[at]!) / all;
    }
  }
  return { places, shares };
}

/**
 * For each list, the sum over the held skills of ln(1 + P(skill | the work of the list) / P(skill)). A skill that the list names is likely;
 * one that occupations near to the list take is as likely as they are near (squared cosines of TF-IDF). Only the known occupations are
 * learned from; without lists, those are the lists. Takes 12 bytes for each near occupation of a list.
 */
export function createWorkOdds(
  known: readonly Occupation[],
  lists?: readonly (readonly string[])[],
): WorkOdds {
  const takenBy = placesOf(known);
  const namedBy =
    lists === undefined ? takenBy : placesOf(lists.map((essential) => ({ essential, optional: [] })));
  const near = lists === undefined ? nearWorkOf(known) : findNear(known, takenBy, lists);
  const count = lists?.length ?? known.length;

  return (held) => {
    const scores = new Float64Array(count);
    const likely = new Float64Array(count);
    const takes = new Uint8Array(known.length);
    for (const skill of new Set(held)) {
      const takers = takenBy(skill);
      const usual = (1 + takers.length) / known.length + byChance;
      takes.fill(0);
      for (const at of takers) takes[at] = 1;
      likely.fill(0);
      for (const list of namedBy(skill)) likely[list] = namedShare;
      if (takers.length > 0) {
        for (const [place, at] of near.places.entries()) {
          if (at >= 0 && takes[at] === 1) {
            const list = Math.floor(place / nearest);
            likely[list] = likely[list]! + near.shares[place]!;
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

/** The places of the lists that have a skill. */
type PlacesOf = (skill: string) => Int32Array;

function placesOf(lists: readonly Pick<Occupation, 'essential' | 'optional'>[]): PlacesOf {
  const numbers = new Map<string, number>();
  const lastList: number[] = [];
  const draft = draftLists();
  for (const [at, { essential, optional }] of lists.entries()) {
    for (const skills of [essential, optional]) {
      for (const skill of skills) {
        const number = numbers.get(skill) ?? numbers.size;
        if (lastList[number] === at) continue;
        if (lastList[number] === undefined) numbers.set(skill, number);
        lastList[number] = at;
        draft.put(number, at);
      }
    }
  }
  const places = draft.close(numbers.size);
  return (skill) => inList(places, numbers.get(skill) ?? -1);
}
