import type { Nearness, Telling } from '../domain/values/occupation.ts';
import type { Occupation, TaxonomyData } from './taxonomy-data.ts';

/**
 * Ours, chosen with occupations side by side (docs/taxonomy.md shows them): a cook and a grill cook .95, a kitchen porter and
 * a kitchen assistant .94, a bricklayer and a stonemason .54, a lorry and a bus driver .5.
 */
export const nearnessFactors = {
  /** An optional skill against an essential one. */
  optional: 0.5,
  /** Times the cosine of the usual skills, each weighed by how rare it is. */
  skills: 1.25,
  /** Added for the same ISCO-08 unit group, minor group, sub-major group. */
  isco: [
    [4, 0.2],
    [3, 0.1],
    [2, 0.05],
  ],
  /** For two or more of ISCO's four skill levels apart: a ward assistant shares words with a pharmacist, not the work. */
  levelsApart: 0.5,
  most: 0.95,
  least: 0.1,
} as const;

/** ISCO-08's skill level of a major group (ILO 2012, part I); armed forces and what is unknown have none. */
const skillLevels: Readonly<Record<string, number>> = {
  '1': 4,
  '2': 4,
  '3': 3,
  '4': 2,
  '5': 2,
  '6': 2,
  '7': 2,
  '8': 2,
  '9': 1,
};

/** What a skill that no occupation is known to take counts as: about the mean of those that are taken. */
const usualUses = 9;

/** How many occupations of the whole taxonomy take each skill: as the skills say, else as the occupations at hand do. */
export function countUses({
  skills,
  occupations,
}: Pick<TaxonomyData, 'skills' | 'occupations'>): ReadonlyMap<string, number> {
  if (skills.some(({ uses }) => uses !== undefined))
    return new Map(skills.map(({ uri, uses }) => [uri, uses ?? 0]));
  const counts = new Map<string, number>();
  for (const { essential, optional } of occupations) {
    for (const uri of new Set([...essential, ...optional])) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  }
  return counts;
}

/** Inverse document frequency over occupations, against that of a skill only one of them takes. */
export function createTelling(data: TaxonomyData): Telling {
  const counts = countUses(data);
  const whole = Math.max(1, data.wholeOccupations ?? data.occupations.length);
  const rarest = Math.log(1 + whole);
  return (skill) => {
    const taken = Math.min(whole, counts.get(skill) || usualUses);
    return Math.max(1, Math.round((100 * Math.log(1 + whole / taken)) / rarest));
  };
}

/** The usual skills of an occupation as a vector: skills by number, ascending, each with its weight. */
interface Profile {
  readonly skills: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
  readonly isco: string;
}

/** Nearness over the usual skills of occupations. A profile is built when it is first needed, 12 bytes for each skill of an occupation; pairs are not kept. */
export function createNearness(data: TaxonomyData): Nearness {
  const telling = createTelling(data);
  const numbers = new Map(data.skills.map(({ uri }, number) => [uri, number]));
  const occupations = new Map(data.occupations.map((occupation) => [occupation.uri, occupation]));
  const profiles = new Map<string, Profile>();

  function profileAt(uri: string): Profile | undefined {
    const occupation = occupations.get(uri);
    let profile = profiles.get(uri);
    if (profile === undefined && occupation !== undefined) {
      profile = profileOf(occupation);
      profiles.set(uri, profile);
    }
    return profile;
  }

  function profileOf({ essential, optional, isco }: Occupation): Profile {
    const weights = new Map<number, number>();
    for (const [uris, factor] of [
      [optional, nearnessFactors.optional],
      [essential, 1],
    ] as const) {
      for (const uri of uris) {
        const number = numbers.get(uri);
        if (number !== undefined) weights.set(number, factor * telling(uri));
      }
    }
    const sorted = [...weights].sort((a, b) => a[0] - b[0]);
    return {
      skills: Int32Array.from(sorted, ([number]) => number),
      weights: Float64Array.from(sorted, ([, weight]) => weight),
      length: Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0)),
      isco,
    };
  }

  return (one, other) => {
    if (one === other) return 1;
    const a = profileAt(one);
    const b = profileAt(other);
    if (!a || !b) return 0;
    const { skills, isco, levelsApart, most, least } = nearnessFactors;
    const group = isco.find(([digits]) => a.isco !== '' && sameGroup(a.isco, b.isco, digits))?.[1] ?? 0;
    const levels = Math.abs((skillLevels[a.isco[0] ?? ''] ?? 0) - (skillLevels[b.isco[0] ?? ''] ?? 0));
    const near = (skills * cosine(a, b) + group) * (levels >= 2 ? levelsApart : 1);
    return near < least ? 0 : Math.round(100 * Math.min(most, near)) / 100;
  };
}

const sameGroup = (one: string, other: string, digits: number) =>
  one.slice(0, digits) === other.slice(0, digits);

function cosine(a: Profile, b: Profile): number {
  let product = 0;
  for (let i = 0, j = 0; i < a.skills.length && j < b.skills.length; ) {
    const apart = a.skills[i]! - b.skills[j]!;
    if (apart === 0) product += a.weights[i]! * b.weights[j]!;
    if (apart <= 0) i += 1;
    if (apart >= 0) j += 1;
  }
  return product === 0 ? 0 : product / (a.length * b.length);
}
