import { draftLists, inList } from './lists.ts';
import { nameOf, wordsOfNames } from './name-words.ts';
import { stemOf } from './stems.ts';
import type { Occupation } from './taxonomy-data.ts';
import type { TitleWords } from './title-words.ts';
import { wordsOf } from './words.ts';

export interface TitleRanker {
  /**
   * How well each occupation (by its place) goes with a job title, those with anything at all; and its label that is most like it.
   * For order only: up to 1 by its labels, and more by what titles of its kind say.
   */
  rank(title: string): { readonly place: number; readonly worth: number; readonly label: string }[];
}

/** Chosen on the tuning half of the titles (docs/taxonomy.md). */
const wordShare = 3;
const commonShare = 0.2;
/** Titles of a word that are added to those counted, so that a word seen once says little. */
const doubt = 3;

/** The distinct stems of a title. */
export const stemsOfTitle = (title: string): string[] => [
  ...new Set(wordsOf(title).flatMap(({ text }) => stemOf(text) ?? [])),
];

/**
 * Ranks occupations for a job title as employers write them: by the best cosine of its stems with a label's, weighed by rarity; by the
 * occupations that titles with the same words were filed under; and by how common the occupation is among titles.
 */
export function createTitleRanker(occupations: readonly Occupation[], titleWords: TitleWords): TitleRanker {
  const placeOf = new Map(occupations.map(({ uri }, place) => [uri, place]));
  /** The occupations whose titles have a stem, each with the share of such titles. */
  const filedWith = new Map<string, { readonly place: number; readonly share: number }[]>();
  const common = new Float64Array(occupations.length);

  const { words: all, stems, first, names } = wordsOfNames(occupations);
  const numbers = new Map<string, number>();
  const stemOfWord = Int32Array.from(all, (_, word) => {
    const stem = stems[word];
    if (stem === undefined) return -1;
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });
  const labels = first[occupations.length]!;
  const placeOfLabel = new Int32Array(labels);
  const occupationsWith = new Int32Array(numbers.size);
  const lastPlace = new Int32Array(numbers.size).fill(-1);
  const lastLabel = new Int32Array(numbers.size).fill(-1);
  const ofLabel = draftLists(names.of.length);
  const withStem = draftLists(names.of.length);
  for (let place = 0; place < occupations.length; place++) {
    for (let label = first[place]!; label < first[place + 1]!; label++) {
      placeOfLabel[label] = place;
      for (let at = names.from[label]!; at < names.from[label + 1]!; at++) {
        const stem = stemOfWord[names.of[at]!]!;
        if (stem < 0 || lastLabel[stem] === label) continue;
        lastLabel[stem] = label;
        ofLabel.put(label, stem);
        withStem.put(stem, label);
        if (lastPlace[stem] !== place) occupationsWith[stem]! += 1;
        lastPlace[stem] = place;
      }
    }
  }
  const labelsWith = withStem.close(numbers.size);
  const rarityFor = (count: number) => Math.log(1 + occupations.length / count);
  const rarities = Float64Array.from(occupationsWith, rarityFor);
  const rarityOf = (stem: string) => rarities[numbers.get(stem) ?? -1] ?? rarityFor(0.5);
  const lengthOf = (rare: Iterable<number>): number => {
    let squares = 0;
    for (const rarity of rare) squares += rarity ** 2;
    return Math.sqrt(squares) || 1;
  };
  const stemsOfLabel = ofLabel.close(labels);
  const lengths = new Float64Array(labels);
  for (let label = 0; label < labels; label++)
    lengths[label] = lengthOf(Array.from(inList(stemsOfLabel, label), (stem) => rarities[stem]!));
  for (const { concept, titles, words } of titleWords.filed) {
    const place = placeOf.get(concept);
    if (place === undefined) continue;
    common[place] = Math.log(1 + titles) / Math.log(1 + titleWords.titles);
    for (const [stem, count] of words) {
      push(filedWith, stem, { place, share: count / ((titleWords.titlesWith.get(stem) ?? count) + doubt) });
    }
  }
  const tellingOf = (stem: string) => {
    const titles = titleWords.titlesWith.get(stem);
    return titles === undefined ? 0 : Math.log(1 + titleWords.titles / titles);
  };

  return {
    rank(title) {
      const stems = stemsOfTitle(title);
      const products = new Map<number, number>();
      for (const stem of stems) {
        const rare = rarityOf(stem) ** 2;
        for (const label of inList(labelsWith, numbers.get(stem) ?? -1))
          products.set(label, (products.get(label) ?? 0) + rare);
      }
      const length = lengthOf(stems.map(rarityOf));
      const found = new Map<number, { worth: number; label: string }>();
      for (const [at, product] of products) {
        const place = placeOfLabel[at]!;
        const worth = product / (length * lengths[at]!);
        const before = found.get(place);
        if (!before || worth > before.worth)
          found.set(place, { worth, label: nameOf(occupations[place]!, at - first[place]!) });
      }
      const telling = stems.reduce((sum, stem) => sum + tellingOf(stem), 0) || 1;
      for (const stem of stems) {
        const weight = (wordShare * tellingOf(stem)) / telling;
        for (const { place, share } of filedWith.get(stem) ?? []) {
          const one = found.get(place) ?? { worth: 0, label: occupations[place]!.label };
          one.worth += weight * share;
          found.set(place, one);
        }
      }
      return [...found]
        .map(([place, { worth, label }]) => ({ place, worth: worth + commonShare * common[place]!, label }))
        .sort((a, b) => b.worth - a.worth || a.place - b.place);
    },
  };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
