import type { EverydayRow } from './everyday-words.ts';
import { createPhrases, type PhraseMatch, type Token } from './phrases.ts';

/** Everyday words found in a text: the places of their words among the tokens, and the rows that have them. */
export interface EverydayMatch {
  readonly places: readonly number[];
  readonly rows: readonly EverydayRow[];
}

export interface EverydayPhrases {
  /** The phrases of a stretch of tokens; of those that say the same words, only the longest. */
  find(tokens: readonly Token[], from: number, to: number): EverydayMatch[];
}

export function createEverydayPhrases(rows: readonly EverydayRow[]): EverydayPhrases {
  const phrases = createPhrases<EverydayRow>();
  for (const row of rows) for (const words of row.words) phrases.add(words, row);

  return {
    find(tokens, from, to) {
      const found: PhraseMatch<EverydayRow>[] = [];
      for (let start = from; start < to; start++) found.push(...phrases.at(tokens, start, to));
      const closest = found.sort(
        (a, b) => b.places.length - a.places.length || length(a) - length(b) || a.places[0]! - b.places[0]!,
      );
      const kept: PhraseMatch<EverydayRow>[] = [];
      for (const match of closest) if (!kept.some((longer) => within(match, longer))) kept.push(match);
      return kept
        .sort((a, b) => a.places[0]! - b.places[0]!)
        .map(({ places, values }) => ({ places, rows: values }));
    },
  };
}

const length = ({ places }: { readonly places: readonly number[] }) => places.at(-1)! - places[0]!;

/** Whether another match, of more words, has all the words of this one. */
function within(match: PhraseMatch<unknown>, longer: PhraseMatch<unknown>): boolean {
  if (match.places.length >= longer.places.length) return false;
  return match.places.every((place) => longer.places.includes(place));
}
