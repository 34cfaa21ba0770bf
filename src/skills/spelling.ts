import { stemOf } from './stems.ts';
import type { SkillConcept } from './taxonomy-data.ts';
import { wordsOf } from './words.ts';

/** The letter trigrams of some words, each with how rare it is, and the length of that vector. */
export interface Letters {
  readonly trigrams: ReadonlyMap<string, number>;
  readonly norm: number;
}

export interface Spelling {
  lettersOf(text: string): Letters;
  /** Cosine between a phrase and a label over letter trigrams, weighted by inverse document frequency. */
  likeness(letters: Letters, label: string): number;
}

function trigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const { text: word } of wordsOf(text)) {
    if (stemOf(word) === undefined) continue;
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** Compares spellings; trigrams of labels are worked out when a label is first compared, and the latest are kept. */
export function createSpelling(skills: readonly SkillConcept[]): Spelling {
  const counts = new Map<string, number>();
  for (const { label } of skills) {
    for (const trigram of trigramsOf(label)) counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  const kept = new Map<string, Letters>();

  function lettersOf(text: string): Letters {
    const trigrams = new Map<string, number>();
    let squares = 0;
    for (const trigram of trigramsOf(text)) {
      const rarity = Math.log(1 + skills.length / (counts.get(trigram) ?? 1));
      trigrams.set(trigram, rarity);
      squares += rarity * rarity;
    }
    return { trigrams, norm: Math.sqrt(squares) };
  }

  return {
    lettersOf,
    likeness(letters, label) {
      let other = kept.get(label);
      if (!other) {
        other = lettersOf(label);
        if (kept.size >= 5_000) kept.clear();
        kept.set(label, other);
      }
      // Over the shorter of the two, for a word may be as long as a text.
      const [few, many] = letters.trigrams.size < other.trigrams.size ? [letters, other] : [other, letters];
      let product = 0;
      for (const [trigram, rarity] of few.trigrams)
        if (many.trigrams.has(trigram)) product += rarity * rarity;
      return product === 0 ? 0 : product / (letters.norm * other.norm);
    },
  };
}
