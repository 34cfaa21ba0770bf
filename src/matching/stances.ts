import type { ScoreRules } from '../domain/score-rules.ts';
import type { Accommodation, Evidence, Stance } from '../domain/values/accommodation.ts';
import { standingStance } from '../domain/values/accommodation.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';

/** Shares in ten-thousandths, like every value inside the engine: sums of integers do not depend on order. */
export const full = 10_000;

/** What an employer says on one code, as it stands today. */
export interface Standing {
  readonly stance: Stance;
  readonly evidence: Evidence;
  /** Ten-thousandths, evidence counted. */
  readonly value: number;
}

/** The value of a stance with its evidence. Evidence moves nothing for `cannot` and `unknown`. */
export function stanceValue(stance: Stance, evidence: Evidence, rules: ScoreRules['support']): number {
  const value = rules.stances[stance];
  if (stance === 'cannot' || stance === 'unknown') return value;
  return value + Math.round(((full - value) * rules.evidence[evidence]) / full);
}

/** Whether a stance is `willing` or better: what an employer would do, and not only might. */
export function isYes({ stance }: Pick<Standing, 'stance'>): boolean {
  return stance === 'willing' || stance === 'has_done' || stance === 'policy';
}

/** What stands today by code; of several statements on one code the best. What has expired is unknown again. */
export function standings(
  accommodations: readonly Accommodation[],
  today: LocalDate,
  rules: ScoreRules['support'],
): ReadonlyMap<NeedCode, Standing> {
  const byCode = new Map<NeedCode, Standing>();
  for (const accommodation of accommodations) {
    const stance = standingStance(accommodation, today);
    const evidence = stance === 'unknown' ? 'declared' : accommodation.evidence;
    const standing = { stance, evidence, value: stanceValue(stance, evidence, rules) };
    const other = byCode.get(accommodation.code);
    if (!other || better(standing, other)) byCode.set(accommodation.code, standing);
  }
  return byCode;
}

/** A refusal outranks silence, though it is worth less: it is known. */
function better(a: Standing, b: Standing): boolean {
  if ((a.stance === 'unknown') !== (b.stance === 'unknown')) return b.stance === 'unknown';
  if (a.value !== b.value) return a.value > b.value;
  return a.stance + a.evidence < b.stance + b.evidence;
}
