import type { Pair } from '../api/types.ts';

/** The points of a part against what it could give; a part of no weight has none. */
export function partPoints({
  weight,
  printed,
  known,
}: Pick<Pair['parts'][number], 'weight' | 'printed' | 'known'>): string {
  if (weight === 0) return 'does not count';
  const words = `${printed.points} of ${printed.weight}`;
  return known === 0 ? `${words}, not known` : words;
}
