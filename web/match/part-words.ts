import type { Pair } from '../api/types.ts';
import { points } from '../words/numbers.ts';

/** The points of a part against what it could give; a part of no weight has none. */
export function partPoints({
  weight,
  points: given,
  known,
}: Pick<Pair['parts'][number], 'weight' | 'points' | 'known'>): string {
  if (weight === 0) return 'does not apply';
  const words = `${points(given)} of ${points(weight)}`;
  return known === 0 ? `${words}, not known` : words;
}
