import { inList, type Lists } from './lists.ts';
import { stemOf } from './stems.ts';
import { isPlain, wordsOf } from './words.ts';

/** What has names: a preferred one, and others. */
export interface Named {
  readonly label: string;
  readonly alt: readonly string[];
}

/** The words of all names of some concepts, by number. Names are numbered as they stand: of each concept the preferred one first. */
export interface NameWords {
  /** The distinct words, sorted. */
  readonly words: readonly string[];
  /** The stem of each word; undefined for words that carry nothing. */
  readonly stems: readonly (string | undefined)[];
  /** The first name of each concept, and behind the last concept how many names there are. */
  readonly first: Int32Array;
  /** The words of each name, in its order. */
  readonly names: Lists;
  /** Names that are not written in plain letters, by their key of lookup. */
  readonly accented: readonly number[];
}

const workedOut = new WeakMap<readonly Named[], NameWords>();
const offered = new WeakMap<readonly Named[], () => NameWords | undefined>();

/** Worked out once for each list of concepts: indexes of every kind are made of them, and reading all names takes longest. */
export function wordsOfNames(concepts: readonly Named[]): NameWords {
  let words = workedOut.get(concepts);
  if (words === undefined) {
    words = offered.get(concepts)?.() ?? workOut(concepts);
    workedOut.set(concepts, words);
  }
  return words;
}

/** Gives these concepts what was worked out before, to be read when it is first needed. */
export function offerWordsOfNames(concepts: readonly Named[], read: () => NameWords | undefined): void {
  offered.set(concepts, read);
}

/** The name with a number. */
export const nameOf = ({ label, alt }: Named, place: number): string =>
  place === 0 ? label : alt[place - 1]!;

/** The words of names that come one after another. */
function createNameDraft() {
  const numbers = new Map<string, number>();
  const first: number[] = [];
  const from = [0];
  const of: number[] = [];
  const accented: number[] = [];
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };

  return {
    numberOf,
    beginConcept: () => first.push(from.length - 1),
    add(name: string): void {
      if (!isPlain(name)) accented.push(from.length - 1);
      for (const { text } of wordsOf(name)) of.push(numberOf(text));
      from.push(of.length);
    },
    addNumbers(numbers: Int32Array, isAccented: boolean): void {
      if (isAccented) accented.push(from.length - 1);
      for (const number of numbers) of.push(number);
      from.push(of.length);
    },
    close(): NameWords {
      const words = [...numbers.keys()].sort();
      const placeOf = new Int32Array(words.length);
      for (const [place, word] of words.entries()) placeOf[numbers.get(word)!] = place;
      const ofPlaces = Int32Array.from(of);
      for (let at = 0; at < of.length; at++) ofPlaces[at] = placeOf[ofPlaces[at]!]!;
      return {
        words,
        stems: words.map(stemOf),
        first: Int32Array.from([...first, from.length - 1]),
        names: { from: Int32Array.from(from), of: ofPlaces },
        accented,
      };
    },
  };
}

function workOut(concepts: readonly Named[]): NameWords {
  const draft = createNameDraft();
  for (const { label, alt } of concepts) {
    draft.beginConcept();
    draft.add(label);
    for (const name of alt) draft.add(name);
  }
  return draft.close();
}

/** The words of some lists of concepts one after another, each concept with more names behind its own. */
export function joinNameWords(parts: readonly NameWords[], more: readonly (readonly string[])[]): NameWords {
  const draft = createNameDraft();
  let concept = 0;
  for (const { words, first, names, accented } of parts) {
    const numbers = words.map(draft.numberOf);
    const isAccented = new Set(accented);
    for (let at = 0; at + 1 < first.length; at++) {
      draft.beginConcept();
      for (let name = first[at]!; name < first[at + 1]!; name++) {
        const own = inList(names, name).map((word) => numbers[word]!);
        draft.addNumbers(own, isAccented.has(name));
      }
      for (const name of more[concept] ?? []) draft.add(name);
      concept += 1;
    }
  }
  return draft.close();
}
