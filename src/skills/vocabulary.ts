import { editDistance } from './edit-distance.ts';
import { stemOf } from './stems.ts';

/** Distinct words with the labels they stand in, found by beginning or, when mistyped, by shared trigrams. */
export interface Vocabulary {
  add(word: string, label: number): void;
  /** Ends the adding; `labels` is how many there are. */
  close(labels: number): void;
  /** Builds now what the first look-up would build. */
  prepare(): void;
  /** Words that what was typed may mean, each with a likeness in (0,1]. */
  like(typed: string): { readonly word: number; readonly likeness: number }[];
  labelsWith(word: number): Iterable<number>;
  /** Inverse document frequency, at least 0.2. */
  rarity(word: number): number;
}

/** Words compared letter by letter at most, those with the most common trigrams first. */
const mostCompared = 80;

/** Only words that look quite like what was typed bring in the other words of their stem. */
const leastForFamily = 0.6;

/** The distinct trigrams of a word as numbers, seven bits a letter: what letters beyond them share only brings in more words to compare. */
function trigramsOf(word: string): number[] {
  const found: number[] = [];
  let trigram = blank;
  for (let at = 0; at <= word.length; at++) {
    const letter = at < word.length ? word.charCodeAt(at) & 127 : blank;
    trigram = ((trigram << 7) | letter) & 0x1f_ffff;
    if (at > 0 && !found.includes(trigram)) found.push(trigram);
  }
  return found;
}

const blank = 32;

/** Typing errors forgiven: none up to three letters, one up to six, then two. */
export function errorsForgiven(typed: string): number {
  return typed.length <= 3 ? 0 : typed.length <= 6 ? 1 : 2;
}

export function createVocabulary(): Vocabulary {
  const labelsOf = new Map<string, number[]>();
  let words: string[] = [];
  let postings: Int32Array[] = [];
  let trigrams: Map<number, number[]> | undefined;
  let families: Map<string, number[]> | undefined;
  let labelCount = 0;

  /** First place in the sorted words that is not before `text`. */
  function firstFrom(text: string): number {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function buildTrigrams(): Map<number, number[]> {
    const built = new Map<number, number[]>();
    words.forEach((word, id) => {
      for (const trigram of trigramsOf(word)) {
        const ids = built.get(trigram);
        if (ids) ids.push(id);
        else built.set(trigram, [id]);
      }
    });
    return built;
  }

  /** Words by stem: *baking* and *bake* are one family. */
  function buildFamilies(): Map<string, number[]> {
    const built = new Map<string, number[]>();
    words.forEach((word, id) => {
      const stem = stemOf(word) ?? word;
      const ids = built.get(stem);
      if (ids) ids.push(id);
      else built.set(stem, [id]);
    });
    return built;
  }

  function mistyped(typed: string, most: number): { word: number; likeness: number }[] {
    trigrams ??= buildTrigrams();
    const shared = new Map<number, number>();
    for (const trigram of trigramsOf(typed)) {
      for (const id of trigrams.get(trigram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCompared)
      .flatMap(([word]) => {
        const text = words[word]!;
        const whole = editDistance(typed, text, most);
        if (whole <= most) return [{ word, likeness: 0.8 - 0.15 * whole }];
        const begun = editDistance(typed, text, most, true);
        return begun <= most ? [{ word, likeness: 0.6 - 0.15 * begun }] : [];
      });
  }

  return {
    add(word, label) {
      const list = labelsOf.get(word);
      if (list) list.push(label);
      else labelsOf.set(word, [label]);
    },
    close(labels) {
      labelCount = labels;
      words = [...labelsOf.keys()].sort();
      postings = words.map((word) => Int32Array.from(labelsOf.get(word)!));
      labelsOf.clear();
    },
    prepare() {
      trigrams ??= buildTrigrams();
      families ??= buildFamilies();
    },
    like(typed) {
      const found = new Map<number, number>();
      for (let id = firstFrom(typed); id < words.length && words[id]!.startsWith(typed); id++) {
        const word = words[id]!;
        found.set(id, word === typed ? 1 : 0.6 + (0.35 * typed.length) / word.length);
      }
      const most = errorsForgiven(typed);
      if (most > 0) {
        for (const { word, likeness } of mistyped(typed, most)) {
          if (likeness > (found.get(word) ?? 0)) found.set(word, likeness);
        }
      }
      families ??= buildFamilies();
      for (const [id, likeness] of [...found].filter(([, likeness]) => likeness >= leastForFamily)) {
        for (const relative of families.get(stemOf(words[id]!) ?? words[id]!) ?? []) {
          if (0.9 * likeness > (found.get(relative) ?? 0)) found.set(relative, 0.9 * likeness);
        }
      }
      return [...found].map(([word, likeness]) => ({ word, likeness }));
    },
    labelsWith: (word) => postings[word] ?? [],
    rarity: (word) => Math.max(0.2, Math.log10((labelCount + 1) / ((postings[word]?.length ?? 0) + 1))),
  };
}
