import type { Accommodation, Evidence, Stance } from '../domain/values/accommodation.ts';
import { standingStance } from '../domain/values/accommodation.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';

/** Shares in ten-thousandths, like every value inside the engine: sums of integers do not depend on order. */
export const full = 10_000;

/** What a stance is worth when only declared. */
export const stanceValues: Readonly<Record<Stance, number>> = {
  policy: 10_000,
  has_done: 9_500,
  willing: 8_000,
  case_by_case: 5_000,
  unknown: 3_000,
  cannot: 0,
};

/** How far evidence moves a value towards 1, in ten-thousandths of what is missing. */
export const evidenceMoves: Readonly<Record<Evidence, number>> = {
  declared: 0,
  evidenced: 2_500,
  proven_by_placement: 5_000,
};

/** What an employer says on one code, as it stands today. */
export interface Standing {
  readonly stance: Stance;
  readonly evidence: Evidence;
  /** Ten-thousandths, evidence counted. */
  readonly value: number;
}

export const nothingSaid: Standing = { stance: 'unknown', evidence: 'declared', value: stanceValues.unknown };

/** The value of a stance with its evidence. Evidence moves nothing for `cannot` and `unknown`. */
export function stanceValue(stance: Stance, evidence: Evidence): number {
  const value = stanceValues[stance];
  if (stance === 'cannot' || stance === 'unknown') return value;
  return value + Math.round(((full - value) * evidenceMoves[evidence]) / full);
}

/** What stands today by code; of several statements on one code the best. What has expired is unknown again. */
export function standings(
  accommodations: readonly Accommodation[],
  today: LocalDate,
): ReadonlyMap<NeedCode, Standing> {
  const byCode = new Map<NeedCode, Standing>();
  for (const accommodation of accommodations) {
    const stance = standingStance(accommodation, today);
    const evidence = stance === 'unknown' ? 'declared' : accommodation.evidence;
    const standing = { stance, evidence, value: stanceValue(stance, evidence) };
    const other = byCode.get(accommodation.code);
    if (!other || better(standing, other)) byCode.set(accommodation.code, standing);
  }
  return byCode;
}

function better(a: Standing, b: Standing): boolean {
  if (a.value !== b.value) return a.value > b.value;
  return a.stance + a.evidence < b.stance + b.evidence;
}
