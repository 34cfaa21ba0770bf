import type { ConceptHit } from '../domain/values/skill.ts';
import { editDistance } from './edit-distance.ts';
import { draftLists } from './lists.ts';
import { type NameWords, nameOf, wordsOfNames } from './name-words.ts';
import { once } from './once.ts';
import { createVocabulary } from './vocabulary.ts';
import { labelKey, wordsOf } from './words.ts';

/** What is searched: a concept with its names. */
export interface Labelled {
  readonly uri: string;
  readonly label: string;
  readonly alt: readonly string[];
}

export interface LabelIndex {
  /** Best first, one hit for each concept. Every typed word may be unfinished or mistyped. */
  search(typed: string, limit: number): ConceptHit[];
  /** The same with the place of the concept, and how well it fits against the best, in (0,1]. */
  weigh(
    typed: string,
    limit: number,
  ): { readonly place: number; readonly worth: number; readonly label: string }[];
  /** The concept with exactly this name, preferred names first, letter case aside. */
  exact(label: string): string | undefined;
  /** Builds now what the first search would build. */
  prepare(): void;
}

const mostWords = 6;
/** A score at least this share of the best is worth showing. */
const leastShare = 0.5;

/** Indexes the words of all preferred and alternative labels. Labels have the numbers of names. */
export function createLabelIndex(
  concepts: readonly Labelled[],
  { words, stems, first, names, accented }: NameWords = wordsOfNames(concepts),
): LabelIndex {
  const labels = first[concepts.length]!;
  const owners = new Int32Array(labels);
  for (let owner = 0; owner < concepts.length; owner++) owners.fill(owner, first[owner]!, first[owner + 1]!);
  /** Distinct words. */
  const lengths = new Uint16Array(labels);
  const labelsOf = draftLists(names.of.length);
  const lastLabel = new Int32Array(words.length).fill(-1);
  for (let label = 0; label < labels; label++) {
    for (let at = names.from[label]!; at < names.from[label + 1]!; at++) {
      const word = names.of[at]!;
      if (lastLabel[word] === label) continue;
      lastLabel[word] = label;
      labelsOf.put(word, label);
      lengths[label]! += 1;
    }
  }
  const vocabulary = createVocabulary(words, stems, labelsOf.close(words.length), labels);
  const textOf = (label: number): string => {
    const owner = owners[label]!;
    return nameOf(concepts[owner]!, label - first[owner]!);
  };

  // Scratch space of a search, all zeros in between.
  const total = new Float32Array(labels);
  const ofWord = new Float32Array(labels);
  const touched: number[] = [];
  const touchedByWord: number[] = [];
  const isPreferred = (label: number) => label === first[owners[label]!];

  /** Names that are not in plain letters may be divided into other words than what is typed for them. */
  const accentedByKey = once(() => {
    const found = new Map<string, number[]>();
    for (const label of accented) {
      const key = labelKey(textOf(label));
      found.set(key, [...(found.get(key) ?? []), label]);
    }
    return found;
  });

  /** The labels that have exactly this key: among those with its rarest word. */
  function labelsWithKey(key: string): number[] {
    const found = [...(accentedByKey().get(key) ?? [])];
    const typed = [...new Set(wordsOf(key).map(({ text }) => text))];
    const [rarest = []] = typed
      .map((word) => vocabulary.labelsWith(vocabulary.numberOf(word) ?? -1))
      .sort((a, b) => a.length - b.length);
    for (const label of rarest)
      if (lengths[label] === typed.length && labelKey(textOf(label)) === key) found.push(label);
    return found;
  }

  /** Adds, for every label, the best likeness of one typed word, times how rare the likeliest meaning is. */
  function addWord(typed: string): void {
    const meanings = vocabulary.like(typed).sort((a, b) => b.likeness - a.likeness || a.word - b.word);
    if (meanings.length === 0) return;
    const weight = vocabulary.rarity(meanings[0]!.word);
    const seen = touchedByWord;
    seen.length = 0;
    for (const { word, likeness } of meanings) {
      for (const label of vocabulary.labelsWith(word)) {
        if (ofWord[label] !== 0) continue;
        ofWord[label] = likeness;
        seen.push(label);
      }
    }
    for (const label of seen) {
      if (total[label] === 0) touched.push(label);
      total[label] = total[label]! + weight * ofWord[label]!;
      ofWord[label] = 0;
    }
  }

  /** The share of the best score that at least `enough` labels reach, in hundredths: two letters touch thousands. */
  function shareOfEnough(best: number, enough: number): number {
    const reached = new Int32Array(101);
    for (const label of touched) reached[Math.floor((100 * total[label]!) / best)]! += 1;
    let hundredth = 100;
    let labels = reached[hundredth]!;
    while (labels < enough && hundredth > 0) {
      hundredth -= 1;
      labels += reached[hundredth]!;
    }
    return hundredth / 100;
  }

  /** Scores all labels for what was typed and gives those near the best, so that few need sorting. */
  function score(typed: readonly string[], enough: number): { label: number; score: number }[] {
    for (const word of typed) addWord(word);
    let best = 0;
    for (const label of touched) {
      // Words of the label that nobody typed count against it, and a preferred label comes before others.
      const score = (total[label]! / (1 + 0.12 * lengths[label]!)) * (isPreferred(label) ? 1.06 : 1);
      total[label] = score;
      if (score > best) best = score;
    }
    const least = best * Math.max(leastShare, shareOfEnough(best, enough));
    const near: { label: number; score: number }[] = [];
    for (const label of touched) {
      if (total[label]! >= least) near.push({ label, score: total[label]! });
      total[label] = 0;
    }
    touched.length = 0;
    return near;
  }

  /** Nearness of the whole label to the whole of what was typed, to order labels whose words match alike. */
  function wholeLikeness(label: string, typed: string): number {
    const key = labelKey(label);
    if (key === typed) return 1.5;
    if (key.startsWith(typed)) return 1.25;
    const most = Math.max(1, Math.floor(typed.length / 4));
    return 1 + Math.max(0, 0.2 - 0.05 * editDistance(typed, key, most, true));
  }

  function weigh(typed: string, limit: number) {
    const words = wordsOf(typed.slice(0, 200)).slice(0, mostWords);
    if (words.length === 0 || limit < 1) return [];
    const key = labelKey(typed);
    const enough = Math.max(100, limit * 5);
    const ranked = score(
      words.map((word) => word.text),
      enough,
    )
      .sort((a, b) => b.score - a.score || a.label - b.label)
      .slice(0, enough)
      .map(({ label, score }) => ({ label, score: score * wholeLikeness(textOf(label), key) }))
      .sort((a, b) => b.score - a.score || a.label - b.label);
    const best = ranked[0]?.score ?? 1;
    const hits = new Map<number, { place: number; worth: number; label: string }>();
    for (const { label, score } of ranked) {
      if (hits.size >= limit) break;
      const place = owners[label]!;
      if (!hits.has(place)) hits.set(place, { place, worth: score / best, label: textOf(label) });
    }
    return [...hits.values()];
  }

  return {
    prepare: vocabulary.prepare,
    exact(label) {
      const [best] = labelsWithKey(labelKey(label)).sort(
        (a, b) => Number(isPreferred(b)) - Number(isPreferred(a)) || a - b,
      );
      return best === undefined ? undefined : concepts[owners[best]!]!.uri;
    },
    weigh,
    search: (typed, limit) =>
      weigh(typed, limit).map(({ place, label }) => {
        const { uri, label: preferred } = concepts[place]!;
        return { uri, label: preferred, matchedLabel: label };
      }),
  };
}
