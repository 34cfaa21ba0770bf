import { apportion } from '../domain/apportion.ts';
import { type Part, type PartName, partNames, type ScoreWeights } from '../domain/evaluation.ts';
import { sum } from './order.ts';
import type { PartValue } from './parts/item.ts';
import { full } from './stances.ts';

/** The parts with their weights and points, which add up to the score: they are given to the parts by largest remainder. */
export function partsOf(values: readonly PartValue[], weights: ScoreWeights): readonly Part[] {
  const normal = normalWeights(weights);
  const points = apportion(
    values.map(({ value }, at) => ((normal[at] ?? 0) * value) / full),
    scoreOf(values, weights),
  );
  return values.map((value, at) => {
    const weight = normal[at] ?? 0;
    return {
      part: value.part,
      weight,
      value: value.value / full,
      points: points[at] ?? 0,
      known: value.known / 100,
      // Worked out when they are read.
      get reasons() {
        return value.reasons(weight, points[at] ?? 0);
      },
    };
  });
}

/**
 * The weighted sum of the parts, rounded once; `instead` of what some of them are worth. Whole numbers are added up and divided once:
 * fractions added up can lie just under the half that they come to.
 */
export function scoreOf(
  values: readonly Pick<PartValue, 'part' | 'value'>[],
  weights: ScoreWeights,
  instead: Partial<Record<PartName, number>> = {},
): number {
  const normal = normalWeights(weights);
  let total = 0;
  for (let at = 0; at < values.length; at += 1) {
    const { part, value } = values[at]!;
    total += (normal[at] ?? 0) * (instead[part] ?? value);
  }
  return Math.round(total / full);
}

/** Known hundredths of each part, weighed: 0 to 100. */
export function confidenceOf(values: readonly Pick<PartValue, 'known'>[], weights: ScoreWeights): number {
  const normal = normalWeights(weights);
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += (normal[at] ?? 0) * values[at]!.known;
  return Math.round(total / full);
}

/**
 * Weights of the parts, brought to ten-thousandths that add up to exactly 10000 by largest remainder
 * (equal remainders: the earlier part first). When all of them are 0 the parts count alike.
 */
export function normalWeights(all: ScoreWeights): readonly number[] {
  let normal = known.get(all);
  if (normal === undefined) {
    const { weights } = all;
    const total = sum(partNames, (part) => weights[part]);
    normal = apportion(
      partNames.map((part) => (total > 0 ? (full * weights[part]) / total : full / partNames.length)),
      full,
    );
    known.set(all, normal);
  }
  return normal;
}

/** Weights that were brought to ten-thousandths before: every pair asks. */
const known = new WeakMap<ScoreWeights, readonly number[]>();
