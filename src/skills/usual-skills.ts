import type { Token } from './phrases.ts';
import { type Least, type SaidSkill, type SkillNames, saidAmong } from './said-skills.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface NamedSkill {
  readonly uri: string;
  readonly label: string;
}

/** What a text and the usual skills of trades have to do with each other. */
export interface UsualSkills {
  /** Some usual skills of an occupation to tick, without those that were named already: first those that the text speaks of, best said first, then the most telling. */
  toTick(occupation: string, named: ReadonlySet<string>): NamedSkill[];
  /** Those usual skills of some occupations that a clause names, in places of the text that nothing else was read from; best said first. */
  saidOf(occupations: readonly string[], isFree: (place: number) => boolean): SaidSkill[];
}

/** More would be a form to fill in. */
const mostUsual = 8;
/**
 * Words less rare say nothing of their own (*clean*, *use*, *customers*). To be asked about, little need be said of a skill; to be
 * suggested, a third of its name, or nearly half where it is one word. Chosen with our own texts and an outsider's in sight, so no
 * figure of either says how strangers are read (docs/adr/0237).
 */
const toAsk: Least = { oneWord: { share: 0.2, rarity: 5 }, moreWords: { share: 0.2, rarity: 5 } };
const toSuggest: Least = { oneWord: { share: 0.45, rarity: 7 }, moreWords: { share: 0.35, rarity: 5 } };

/** Reads texts beside the usual skills of occupations: what an occupation cannot be had without, the skills that fewest others need before those that everybody needs. */
export function createUsualSkills(
  taxonomy: Taxonomy,
  misleading: ReadonlySet<string>,
  names: SkillNames,
): (tokens: readonly Token[], clauseOf: (place: number) => number) => UsualSkills {
  const uses = new Map<string, number>();
  for (const { essential } of taxonomy.occupations) {
    for (const uri of essential) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  }
  const mostTelling = (a: string, b: string) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1);
  const usualOf = (occupation: string) => {
    const { essential = [], optional = [] } = taxonomy.skillsOf(occupation) ?? {};
    return [...essential, ...optional].filter((uri) => !misleading.has(uri));
  };

  return (tokens, clauseOf) => {
    const wordsWhere = (isFree: (place: number) => boolean) => {
      const words = new Map<string, number[]>();
      for (const [place, { text, form }] of tokens.entries()) {
        if (text === '' || !isFree(place)) continue;
        const places = words.get(form);
        if (places) places.push(place);
        else words.set(form, [place]);
      }
      return words;
    };
    const told = wordsWhere(() => true);
    return {
      toTick(occupation, named) {
        const said = saidAmong(usualOf(occupation), names, told, () => 0, toAsk);
        const essential = [...(taxonomy.skillsOf(occupation)?.essential ?? [])].filter(
          (uri) => !misleading.has(uri),
        );
        return [...new Set([...said.map(({ uri }) => uri), ...essential.sort(mostTelling)])]
          .filter((uri) => !named.has(uri))
          .slice(0, mostUsual)
          .map((uri) => ({ uri, label: taxonomy.label(uri) ?? uri }));
      },
      saidOf: (occupations, isFree) =>
        saidAmong(new Set(occupations.flatMap(usualOf)), names, wordsWhere(isFree), clauseOf, toSuggest),
    };
  };
}
