import { stemOf } from './stems.ts';
import type { SkillConcept } from './taxonomy-data.ts';
import { wordsOf } from './words.ts';

export interface RankedConcept {
  readonly concept: SkillConcept;
  /** Likeness of the phrase to the best label of the concept, in [0,1]. */
  readonly confidence: number;
}

export interface SpanRanker {
  rank(stems: readonly string[], limit: number): RankedConcept[];
}

/** An alternative label says a little less than the preferred one. */
const altFactor = 0.97;

/**
 * Ranks skills for a phrase by the cosine between the phrase and each label as bags of stems weighted by inverse
 * document frequency (a stem is the rarer the fewer skills have it in any label).
 */
export function createSpanRanker(skills: readonly SkillConcept[]): SpanRanker {
  const owners: number[] = [];
  const factors: number[] = [];
  const stemsOfLabel: (readonly number[])[] = [];
  const ids = new Map<string, number>();
  const postingLists: number[][] = [];
  const conceptsWith: Set<number>[] = [];

  skills.forEach((skill, owner) => {
    [skill.label, ...skill.alt].forEach((label, position) => {
      const stems = new Set(wordsOf(label).flatMap((word) => stemOf(word.text) ?? []));
      const own = [...stems].map((stem) => {
        let id = ids.get(stem);
        if (id === undefined) {
          id = ids.size;
          ids.set(stem, id);
          postingLists.push([]);
          conceptsWith.push(new Set());
        }
        postingLists[id]!.push(owners.length);
        conceptsWith[id]!.add(owner);
        return id;
      });
      stemsOfLabel.push(own);
      owners.push(owner);
      factors.push(position === 0 ? 1 : altFactor);
    });
  });

  const rarity = Float64Array.from(conceptsWith, (concepts) => Math.log(1 + skills.length / concepts.size));
  const norms = Float64Array.from(stemsOfLabel, (own) => Math.hypot(...own.map((id) => rarity[id]!)));
  const postings = postingLists.map((list) => Int32Array.from(list));
  /** A word that no label has is as rare as can be. */
  const unknownRarity = Math.log(1 + skills.length);
  const products = new Float64Array(owners.length);

  return {
    rank(stems, limit) {
      const distinct = [...new Set(stems)];
      let squares = 0;
      const touched: number[] = [];
      for (const stem of distinct) {
        const id = ids.get(stem);
        const weight = id === undefined ? unknownRarity : rarity[id]!;
        squares += weight * weight;
        if (id === undefined) continue;
        for (const label of postings[id]!) {
          if (products[label] === 0) touched.push(label);
          products[label] = products[label]! + weight * weight;
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
      return [...best]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, limit)
        .map(([owner, likeness]) => ({
          concept: skills[owner]!,
          confidence: Math.round(Math.min(1, likeness) * 1000) / 1000,
        }));
    },
  };
}
