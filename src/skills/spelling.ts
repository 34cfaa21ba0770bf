import { wordsOfNames } from './name-words.ts';
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

function trigramsOfWord(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3));
}

const trigramsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text).flatMap(({ text: word }) => (stemOf(word) === undefined ? [] : trigramsOfWord(word))),
  );

/** For each trigram, how many preferred labels have it. */
function countTrigrams(skills: readonly SkillConcept[]): ReadonlyMap<string, number> {
  const { words, stems, first, names } = wordsOfNames(skills);
  const numbers = new Map<string, number>();
  const numberOf = (trigram: string): number => {
    const number = numbers.get(trigram) ?? numbers.size;
    numbers.set(trigram, number);
    return number;
  };
  const ofWord = new Map<number, readonly number[]>();
  const counts: number[] = [];
  const lastSkill: number[] = [];
  for (let skill = 0; skill < skills.length; skill++) {
    const name = first[skill]!;
    for (let at = names.from[name]!; at < names.from[name + 1]!; at++) {
      const word = names.of[at]!;
      if (stems[word] === undefined) continue;
      let trigrams = ofWord.get(word);
      if (!trigrams) {
        trigrams = trigramsOfWord(words[word]!).map(numberOf);
        ofWord.set(word, trigrams);
      }
      for (const trigram of trigrams) {
        if (lastSkill[trigram] === skill) continue;
        lastSkill[trigram] = skill;
        counts[trigram] = (counts[trigram] ?? 0) + 1;
      }
    }
  }
  return new Map([...numbers].map(([trigram, number]) => [trigram, counts[number]!]));
}

/** Compares spellings; trigrams of labels are worked out when a label is first compared, and the latest are kept. */
export function createSpelling(skills: readonly SkillConcept[]): Spelling {
  const counts = countTrigrams(skills);
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
