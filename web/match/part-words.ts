import type { Pair } from '../api/types.ts';
import { say } from './words.ts';

/** The points of a part against what it could give; a part of no weight has none. */
export function partPoints({
  weight,
  printed,
  known,
}: Pick<Pair['parts'][number], 'weight' | 'printed' | 'known'>): string {
  if (weight === 0) return say('no_weight');
  const { points, weight: most } = printed;
  return say(known === 0 ? 'part_unknown' : 'part_points', { points, weight: most });
}
