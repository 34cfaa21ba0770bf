import type { Merits } from './evaluation.ts';

/** More than the points between the lowest score and the highest, which are 10,000 apart. */
const beyondAnyScore = 10_001;

/**
 * What the order of a person's own list goes by: a score (0 to 10,000), and for what they do not want one below all of these, so that it
 * stands behind all that they may (ADR 240).
 */
export const orderScore = (score: number, { unwanted }: Pick<Merits, 'unwanted'>): number =>
  unwanted ? score - beyondAnyScore : score;
