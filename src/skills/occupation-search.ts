import type { ConceptHit } from '../domain/values/skill.ts';
import { editDistance } from './edit-distance.ts';
import { createLabelIndex } from './label-index.ts';
import type { Occupation } from './taxonomy-data.ts';
import { createTitleRanker } from './title-ranker.ts';
import type { TitleWords } from './title-words.ts';
import { errorsForgiven } from './vocabulary.ts';
import { labelKey, wordsOf } from './words.ts';

/** Finds occupations by the beginning of a name, and by job titles as employers write them. */
export interface OccupationSearch {
  search(typed: string, limit: number): ConceptHit[];
  /** The occupation with exactly this name, preferred names first, letter case aside. */
  exact(label: string): string | undefined;
  prepare(): void;
}

// Chosen on a part of the tuning titles kept out of the counting, and on beginnings of labels.
/** What likeness by letters counts beside the rank as a title: where a label has all that was typed, and where none has. */
const lettersOfName = 1.5;
const lettersOfTitle = 0.1;
/** More for a label that begins as typed, when a name is typed. */
const begins = 1;
const fewestWeighed = 60;

export function createOccupationSearch(
  occupations: readonly Occupation[],
  titleWords: TitleWords,
): OccupationSearch {
  const index = createLabelIndex(occupations);
  const titles = createTitleRanker(occupations, titleWords);

  return {
    exact: index.exact,
    prepare: index.prepare,
    search(typed, limit) {
      if (limit < 1) return [];
      const text = typed.slice(0, 200);
      const key = labelKey(text);
      const byLetters = index.weigh(text, Math.max(fewestWeighed, limit));
      const isName = byLetters[0] !== undefined && hasAll(byLetters[0].label, text);
      const found = new Map<number, { worth: number; label: string }>();
      for (const { place, worth, label } of byLetters) {
        const more = isName && labelKey(label).startsWith(key) ? begins : 0;
        found.set(place, { worth: (isName ? lettersOfName : lettersOfTitle) * worth + more, label });
      }
      for (const { place, worth, label } of titles.rank(text)) {
        const one = found.get(place);
        if (one) one.worth += worth;
        else found.set(place, { worth, label });
      }
      return [...found]
        .sort(([a, one], [b, other]) => other.worth - one.worth || a - b)
        .slice(0, limit)
        .map(([place, { label }]) => {
          const { uri, label: preferred } = occupations[place]!;
          return { uri, label: preferred, matchedLabel: label };
        });
    },
  };
}

/** Whether every typed word begins a word of the label, typing errors forgiven. */
function hasAll(label: string, typed: string): boolean {
  const words = wordsOf(label).map(({ text }) => text);
  return wordsOf(typed).every(({ text }) => {
    const most = errorsForgiven(text);
    return words.some((word) => word.startsWith(text) || editDistance(text, word, most, true) <= most);
  });
}
