import { editDistance } from './edit-distance.ts';
import { draftLists, inList, type Lists } from './lists.ts';
import { once } from './once.ts';

/** Distinct words with the labels they stand in, found by beginning or, when mistyped, by shared trigrams. */
export interface Vocabulary {
  /** Builds now what the first look-up would build. */
  prepare(): void;
  /** The number of a word; undefined for one that no label has. */
  numberOf(word: string): number | undefined;
  /** Words that what was typed may mean, each with a likeness in (0,1]. */
  like(typed: string): { readonly word: number; readonly likeness: number }[];
  labelsWith(word: number): Int32Array;
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

/** `words` are sorted, each with its stem if it carries anything; `labelsOf` are the labels that each stands in, of `labels` in all. */
export function createVocabulary(
  words: readonly string[],
  stems: readonly (string | undefined)[],
  labelsOf: Lists,
  labels: number,
): Vocabulary {
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

  const trigrams = once(() => {
    const numbers = new Map<number, number>();
    const draft = draftLists();
    for (const [word, text] of words.entries())
      for (const trigram of trigramsOf(text)) draft.put(numberedBy(numbers, trigram), word);
    return { numbers, words: draft.close(numbers.size) };
  });

  /** Words by stem: *baking* and *bake* are one family. */
  const families = once(() => {
    const numbers = new Map<string, number>();
    const draft = draftLists();
    const of = new Int32Array(words.length);
    for (const [word, text] of words.entries()) {
      const family = numberedBy(numbers, stems[word] ?? text);
      of[word] = family;
      draft.put(family, word);
    }
    return { of, words: draft.close(numbers.size) };
  });

  function mistyped(typed: string, most: number): { word: number; likeness: number }[] {
    const { numbers, words: having } = trigrams();
    const shared = new Map<number, number>();
    for (const trigram of trigramsOf(typed)) {
      for (const id of inList(having, numbers.get(trigram) ?? -1)) shared.set(id, (shared.get(id) ?? 0) + 1);
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
    prepare() {
      trigrams();
      families();
    },
    numberOf(word) {
      const at = firstFrom(word);
      return words[at] === word ? at : undefined;
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
      const { of, words: members } = families();
      for (const [id, likeness] of [...found].filter(([, likeness]) => likeness >= leastForFamily)) {
        for (const relative of inList(members, of[id]!)) {
          if (0.9 * likeness > (found.get(relative) ?? 0)) found.set(relative, 0.9 * likeness);
        }
      }
      return [...found].map(([word, likeness]) => ({ word, likeness }));
    },
    labelsWith: (word) => inList(labelsOf, word),
    rarity: (word) => Math.max(0.2, Math.log10((labels + 1) / (inList(labelsOf, word).length + 1))),
  };
}

function numberedBy<T>(numbers: Map<T, number>, key: T): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}
