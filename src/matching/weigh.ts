import { apportion } from '../domain/apportion.ts';
import { type Part, partNames, type ScoreWeights } from '../domain/evaluation.ts';
import { sum } from './order.ts';
import type { PartValue } from './parts/item.ts';
import { full } from './stances.ts';

/** Parts with their weights and points, and the score that these add up to. */
export interface Weighed {
  readonly score: number;
  readonly parts: readonly Part[];
}

/** The score is the weighted sum, rounded once; its points are given to the parts by largest remainder. */
export function weighAll(values: readonly PartValue[], weights: ScoreWeights): Weighed {
  const normal = normalWeights(weights);
  const products = values.map(({ value }, at) => (normal[at] ?? 0) * value);
  const score = totalOf(products);
  const points = apportion(
    products.map((product) => product / full),
    score,
  );
  return {
    score,
    parts: values.map((value, at) => {
      const weight = normal[at] ?? 0;
      return {
        part: value.part,
        weight,
        value: value.value / full,
        points: points[at] ?? 0,
        known: value.known / 100,
        // Worked out when they are read: a sweep over all pairs reads none.
        get reasons() {
          return value.reasons(weight, points[at] ?? 0);
        },
      };
    }),
  };
}

/** The score that some parts would give with another value of one of them. */
export function scoreWith(
  values: readonly PartValue[],
  weights: ScoreWeights,
  part: string,
  value: number,
): number {
  const normal = normalWeights(weights);
  return totalOf(values.map((one, at) => (normal[at] ?? 0) * (one.part === part ? value : one.value)));
}

/** Whole numbers are added up and divided once: fractions added up can lie just under the half that they come to. */
function totalOf(products: readonly number[]): number {
  return Math.round(sum(products, (product) => product) / full);
}

/** Known hundredths of each part, weighed: 0 to 100. */
export function confidenceOf(parts: readonly Part[]): number {
  return Math.round(sum(parts, ({ weight, known }) => weight * Math.round(known * 100)) / full);
}

/**
 * Weights of the parts, brought to ten-thousandths that add up to exactly 10000 by largest remainder
 * (equal remainders: the earlier part first). When all of them are 0 the parts count alike.
 */
export function normalWeights({ weights }: ScoreWeights): readonly number[] {
  const total = sum(partNames, (part) => weights[part]);
  return apportion(
    partNames.map((part) => (total > 0 ? (full * weights[part]) / total : full / partNames.length)),
    full,
  );
}
