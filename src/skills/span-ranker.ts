import { createSpelling } from './spelling.ts';
import type { Term } from './stems.ts';
import { allLight, stemOf } from './stems.ts';
import type { Occupation, SkillConcept } from './taxonomy-data.ts';
import { wordsOf } from './words.ts';

export interface RankedConcept {
  readonly concept: SkillConcept;
  /** Likeness of the phrase to the best labels of the concept and how common the concept is, in [0,1]; for order only. */
  readonly confidence: number;
}

export interface SpanRanker {
  /** The skills most like a phrase, best first. `depth` is how many of the likest by stems are compared by spelling too. */
  rank(terms: readonly Term[], limit: number, depth?: number): RankedConcept[];
}

// Found on the validation phrases of Decorte et al. (2022); scripts/bench/linking.ts measures them.
const altFactor = 0.97;
const stemShare = 0.7;
const commonness = 0.03;
const usualDepth = 50;

/**
 * Ranks skills for a phrase. First by the cosine between phrase and label as bags of stems weighted by inverse document
 * frequency (a stem is the rarer the fewer skills have it in any label), best label of each skill; then the likest
 * ones by spelling as well (the same cosine over letter trigrams, for compounds and other forms), and by the number
 * of occupations that need the skill: of two alike, the common one is meant more often.
 */
export function createSpanRanker(
  skills: readonly SkillConcept[],
  occupations: readonly Occupation[],
): SpanRanker {
  const owners: number[] = [];
  const factors: number[] = [];
  const stemsOfLabel: (readonly number[])[] = [];
  const ids = new Map<string, number>();
  const postingLists: number[][] = [];
  const conceptsWith: number[] = [];
  const lastConcept: number[] = [];

  skills.forEach((skill, owner) => {
    [skill.label, ...skill.alt].forEach((label, position) => {
      const own = [...new Set(wordsOf(label).flatMap((word) => stemOf(word.text) ?? []))].map((stem) => {
        let id = ids.get(stem);
        if (id === undefined) {
          id = ids.size;
          ids.set(stem, id);
          postingLists.push([]);
          conceptsWith.push(0);
          lastConcept.push(-1);
        }
        postingLists[id]!.push(owners.length);
        if (lastConcept[id] !== owner) conceptsWith[id] = conceptsWith[id]! + 1;
        lastConcept[id] = owner;
        return id;
      });
      stemsOfLabel.push(own);
      owners.push(owner);
      factors.push(position === 0 ? 1 : altFactor);
    });
  });

  const rarity = Float64Array.from(conceptsWith, (concepts) => Math.log(1 + skills.length / concepts));
  const norms = Float64Array.from(stemsOfLabel, (own) => Math.hypot(...own.map((id) => rarity[id]!)));
  const postings = postingLists.map((list) => Int32Array.from(list));
  const common = commonnessOf(skills, occupations);
  const spelling = createSpelling(skills);
  /** A word that no label has is as rare as can be. */
  const unknownRarity = Math.log(1 + skills.length);
  const products = new Float64Array(owners.length);

  /** Best cosine of each skill that shares a stem with the phrase. */
  function byStems(weights: ReadonlyMap<string, number>): [number, number][] {
    let squares = 0;
    const touched: number[] = [];
    for (const [stem, weight] of weights) {
      const id = ids.get(stem);
      const rare = id === undefined ? unknownRarity : rarity[id]!;
      squares += (weight * rare) ** 2;
      for (const label of id === undefined ? [] : postings[id]!) {
        if (products[label] === 0) touched.push(label);
        products[label] = products[label]! + weight * rare * rare;
      }
    }
    const norm = Math.sqrt(squares);
    const best = new Map<number, number>();
    for (const label of touched) {
      const likeness = (products[label]! / (norm * norms[label]!)) * factors[label]!;
      products[label] = 0;
      const owner = owners[label]!;
      if (likeness > (best.get(owner) ?? 0)) best.set(owner, likeness);
    }
    return [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  return {
    rank(terms, limit, depth = usualDepth) {
      const light = allLight(terms);
      const weights = new Map(terms.map((term) => [term.stem, light ? 1 : term.weight]));
      const letters = spelling.lettersOf(terms.map((term) => term.text).join(' '));
      return byStems(weights)
        .slice(0, depth)
        .map(([owner, likeness]) => {
          const { label, alt } = skills[owner]!;
          const spelt = Math.max(
            spelling.likeness(letters, label),
            ...alt.map((other) => altFactor * spelling.likeness(letters, other)),
          );
          return { owner, score: (stemShare * likeness + (1 - stemShare) * spelt) * common[owner]! };
        })
        .sort((a, b) => b.score - a.score || a.owner - b.owner)
        .slice(0, limit)
        .map(({ owner, score }) => ({
          concept: skills[owner]!,
          confidence: Math.round(Math.min(1, score) * 1000) / 1000,
        }));
    },
  };
}

/** A factor for each skill, 1 for the one that most occupations need, a little less for rarer ones. */
function commonnessOf(skills: readonly SkillConcept[], occupations: readonly Occupation[]): Float64Array {
  const uses = new Map<string, number>();
  for (const { essential, optional } of occupations) {
    for (const uri of [...essential, ...optional]) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  }
  const factors = Float64Array.from(skills, ({ uri }) => 1 + commonness * Math.log(1 + (uses.get(uri) ?? 0)));
  const most = factors.reduce((a, b) => Math.max(a, b), 1);
  return factors.map((factor) => factor / most);
}
