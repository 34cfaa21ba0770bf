/** The names of skills as the linker knows them. */
export interface SkillNames {
  /** The distinct stems of each name of a skill, none where it is not known. */
  stemsOf(uri: string): readonly (readonly string[])[];
  /** How rare a stem is among the names of skills. */
  rarityOf(stem: string): number;
}

/** A skill that words of one part of a text name, at least in part. */
export interface SaidSkill {
  readonly uri: string;
  /** The places of those words, ascending. */
  readonly places: readonly number[];
  /** How much of a name they are, each word by how rare it is, in (0,1]. */
  readonly share: number;
}

/** How much of a name must be said at least, and how rare the words must be together, by how many they are. */
export interface Least {
  readonly oneWord: { readonly share: number; readonly rarity: number };
  readonly moreWords: { readonly share: number; readonly rarity: number };
}

/** A word said again and again is looked at so often. */
const mostOften = 20;

/**
 * Of some skills those that a part of a text names at least so much of, best said first. What one trade calls *beds* or *mud* would
 * say nothing among all skills: so the skills to ask for are the usual ones of a trade that the text names.
 * Takes the places of the text's words by stem, and the part that each place is in.
 */
export function saidAmong(
  skills: Iterable<string>,
  names: SkillNames,
  words: ReadonlyMap<string, readonly number[]>,
  partOf: (place: number) => number,
  least: Least,
): SaidSkill[] {
  const said: SaidSkill[] = [];
  for (const uri of skills) {
    let best: SaidSkill | undefined;
    for (const stems of names.stemsOf(uri)) {
      const whole = stems.reduce((sum, stem) => sum + names.rarityOf(stem), 0);
      for (const { rarity, places } of partsThatSay(stems, names, words, partOf)) {
        const share = rarity / whole;
        const { share: enough, rarity: rare } = places.length === 1 ? least.oneWord : least.moreWords;
        if (rarity >= rare && share >= enough && share > (best?.share ?? 0))
          best = { uri, share, places: places.sort((a, b) => a - b) };
      }
    }
    if (best) said.push(best);
  }
  const worth = ({ share, places }: SaidSkill) => share * Math.sqrt(places.length);
  return said.sort((a, b) => worth(b) - worth(a) || a.places[0]! - b.places[0]! || (a.uri < b.uri ? -1 : 1));
}

interface Part {
  rarity: number;
  readonly places: number[];
}

/** What each part of a text says of a name: each stem once. */
function partsThatSay(
  stems: readonly string[],
  names: SkillNames,
  words: ReadonlyMap<string, readonly number[]>,
  partOf: (place: number) => number,
): Iterable<Part> {
  const parts = new Map<number, Part>();
  for (const stem of stems) {
    const seen = new Set<number>();
    for (const place of words.get(stem)?.slice(0, mostOften) ?? []) {
      const at = partOf(place);
      if (seen.has(at)) continue;
      seen.add(at);
      const part = parts.get(at) ?? { rarity: 0, places: [] };
      part.rarity += names.rarityOf(stem);
      part.places.push(place);
      parts.set(at, part);
    }
  }
  return parts.values();
}

/** The best said, each word for one skill. */
export function eachWordOnce(said: readonly SaidSkill[]): SaidSkill[] {
  const taken = new Set<number>();
  return said.filter(({ places }) => {
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
}
