import { draftLists, inList } from './lists.ts';
import { wordsOfNames } from './name-words.ts';
import type { SkillConcept } from './taxonomy-data.ts';
import { wordsOf } from './words.ts';

/**
 * The labels of skills as bags of stems, compared with a bag that grows by one stem at a time: a text has thousands of
 * spans, and each begins like the one before it.
 */
export interface LabelStems {
  /** Empties the bag. */
  clear(): void;
  /** Puts a stem in, weighing so much; in twice, it counts once, as it was put in last. */
  add(stem: string, weight: number): void;
  /** The skills with the best cosines between bag and label, best first, `depth` of them at most. */
  likest(depth: number): Likeness[];
  /** The best of those cosines, 0 when no label shares a stem. */
  most(): number;
  /** Labels looked at since the bag was emptied. */
  looks(): number;
  /** The distinct stems of each label of a skill, the preferred one first. */
  labelsOf(owner: number): readonly (readonly string[])[];
  /** Whether any label has a stem. */
  has(stem: string): boolean;
  /** How rare a stem is, by the skills that have it in any label. */
  rarityOf(stem: string): number;
  /** The two known stems that an unknown one is written together from (*lifecycle*, *nightshift*), else the stem itself. */
  partsOf(stem: string): readonly string[];
}

/** A label without what it has in brackets to tell it from others: *Java (computer programming)* is *Java* to everybody. */
export const bareLabel = (label: string): string => label.replace(/ \([^)]*\)$/, '');

/** The names by which a skill is known, the preferred one first. */
export function namesOf({ label, alt }: SkillConcept): readonly string[] {
  const bare = bareLabel(label);
  return bare === label ? [label, ...alt] : [label, bare, ...alt];
}

/** A part of a word written together has so many letters at least, as a stem. */
const leastPart = 4;
/** No two words are written together to more letters than that: what is longer is no word. */
const mostTogether = 30;

export interface Likeness {
  readonly owner: number;
  readonly likeness: number;
}

/** Indexes all labels; an alternative one counts `altFactor` of a preferred one. */
export function createLabelStems(skills: readonly SkillConcept[], altFactor: number): LabelStems {
  const { words, stems, first, names } = wordsOfNames(skills);
  const ids = new Map<string, number>();
  /** The stem of each word, by number; -1 for words that carry nothing. */
  const stemOfWord = Int32Array.from(words, (_, word) => {
    const stem = stems[word];
    if (stem === undefined) return -1;
    const id = ids.get(stem) ?? ids.size;
    ids.set(stem, id);
    return id;
  });
  const textOf = [...ids.keys()];

  const mostLabels = first[skills.length]! + skills.length;
  const ownerOf = new Int32Array(mostLabels);
  const factors = new Float64Array(mostLabels);
  const firstOf = new Int32Array(skills.length + 1);
  const stemDraft = draftLists(names.of.length);
  const labelDraft = draftLists(names.of.length);
  const conceptsWith = new Int32Array(ids.size);
  const lastConcept = new Int32Array(ids.size).fill(-1);
  const lastLabel = new Int32Array(ids.size).fill(-1);
  let count = 0;

  /** Puts in a name, or so many of its first words. */
  function add(owner: number, name: number, factor: number, mostWords = Number.POSITIVE_INFINITY): void {
    const to = Math.min(names.from[name + 1]!, names.from[name]! + mostWords);
    for (let at = names.from[name]!; at < to; at++) {
      const id = stemOfWord[names.of[at]!]!;
      if (id < 0 || lastLabel[id] === count) continue;
      lastLabel[id] = count;
      stemDraft.put(count, id);
      labelDraft.put(id, count);
      if (lastConcept[id] !== owner) conceptsWith[id]! += 1;
      lastConcept[id] = owner;
    }
    ownerOf[count] = owner;
    factors[count] = factor;
    count += 1;
  }
  for (const [owner, { label }] of skills.entries()) {
    firstOf[owner] = count;
    const preferred = first[owner]!;
    add(owner, preferred, 1);
    const bare = bareLabel(label);
    if (bare !== label) add(owner, preferred, altFactor, wordsOf(bare).length);
    for (let name = preferred + 1; name < first[owner + 1]!; name++) add(owner, name, altFactor);
  }
  firstOf[skills.length] = count;
  const stemsOf = stemDraft.close(count);
  const labelsWith = labelDraft.close(ids.size);

  const rarity = Float64Array.from(conceptsWith, (concepts) => Math.log(1 + skills.length / concepts));
  /** What a product is multiplied by to be the cosine, but for the length of the bag. */
  const scales = new Float64Array(count);
  for (let label = 0; label < count; label++) {
    let square = 0;
    for (const id of inList(stemsOf, label)) square += rarity[id]! ** 2;
    scales[label] = factors[label]! / Math.sqrt(square);
  }
  /** A word that no label has is as rare as can be. */
  const unknownRarity = Math.log(1 + skills.length);

  // The bag, and its product with each label that it shares a stem with.
  const bag = new Map<string, number>();
  const products = new Float64Array(count);
  const touched = new Int32Array(count);
  let touchedCount = 0;
  let squares = 0;
  let looks = 0;

  return {
    clear() {
      for (let at = 0; at < touchedCount; at++) products[touched[at]!] = 0;
      bag.clear();
      touchedCount = 0;
      squares = 0;
      looks = 0;
    },
    add(stem, weight) {
      const before = bag.get(stem) ?? 0;
      if (before === weight) return;
      bag.set(stem, weight);
      const id = ids.get(stem);
      const rare = id === undefined ? unknownRarity : rarity[id]!;
      squares += (weight * rare) ** 2 - (before * rare) ** 2;
      if (id === undefined) return;
      const list = inList(labelsWith, id);
      const more = (weight - before) * rare * rare;
      for (let at = 0; at < list.length; at++) {
        const label = list[at]!;
        if (products[label] === 0) touched[touchedCount++] = label;
        products[label] = products[label]! + more;
      }
      looks += list.length;
    },
    likest(depth) {
      const norm = Math.sqrt(squares);
      const best = new Map<number, number>();
      looks += touchedCount;
      for (let at = 0; at < touchedCount; at++) {
        const label = touched[at]!;
        const product = products[label]! * scales[label]!;
        const owner = ownerOf[label]!;
        if (product > (best.get(owner) ?? 0)) best.set(owner, product);
      }
      return [...best]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, depth)
        .map(([owner, product]) => ({ owner, likeness: product / norm }));
    },
    most() {
      let most = 0;
      looks += touchedCount;
      for (let at = 0; at < touchedCount; at++) {
        const label = touched[at]!;
        const product = products[label]! * scales[label]!;
        if (product > most) most = product;
      }
      return most === 0 ? 0 : most / Math.sqrt(squares);
    },
    looks: () => looks,
    has: (stem) => ids.has(stem),
    labelsOf: (owner) =>
      Array.from({ length: firstOf[owner + 1]! - firstOf[owner]! }, (_, at) =>
        Array.from(inList(stemsOf, firstOf[owner]! + at), (id) => textOf[id]!),
      ),
    partsOf(stem) {
      if (ids.has(stem) || stem.length > mostTogether) return [stem];
      for (let at = leastPart; at <= stem.length - leastPart; at++) {
        const parts = [stem.slice(0, at), stem.slice(at)];
        if (parts.every((part) => ids.has(part))) return parts;
      }
      return [stem];
    },
    rarityOf: (stem) => {
      const id = ids.get(stem);
      return id === undefined ? unknownRarity : rarity[id]!;
    },
  };
}
