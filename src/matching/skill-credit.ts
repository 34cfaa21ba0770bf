import type { Closeness, HeldSkill, SkillLevel } from '../domain/values/skill.ts';
import { skillLevels } from '../domain/values/skill.ts';
import { full } from './stances.ts';

/** How far a held skill serves an asked one: credit = closeness × level × recency, in ten-thousandths. */
export interface SkillCredit {
  readonly credit: number;
  readonly held?: HeldSkill | undefined;
  /** Factors as they were multiplied, in [0,1]. */
  readonly closeness: number;
  readonly level: number;
  readonly recency: number;
}

/** Years a skill keeps its full worth after its last use, and what each later year takes, down to a half. */
const freshYears = 3;
const fadePerYear = 0.05;
const leastRecency = 0.5;

/** 1 at or above the asked level, a quarter less for each level below. */
export function levelFactor(held: SkillLevel, asked: SkillLevel): number {
  const below = skillLevels.indexOf(asked) - skillLevels.indexOf(held);
  return below <= 0 ? 1 : 1 - 0.25 * below;
}

/** 1 up to three years after the last use, then 0.05 less a year, never under 0.5. A year not known costs nothing. */
export function recencyFactor(lastUsed: number | undefined, thisYear: number): number {
  if (lastUsed === undefined) return 1;
  const faded = Math.max(0, thisYear - lastUsed - freshYears) * fadePerYear;
  return Math.max(leastRecency, Math.round((1 - faded) * 100) / 100);
}

/** The best credit any held skill gives for an asked one. */
export function creditFor(
  held: readonly HeldSkill[],
  asked: { readonly uri: string; readonly level: SkillLevel },
  thisYear: number,
  closeness: Closeness,
): SkillCredit {
  let best: SkillCredit = { credit: 0, closeness: 0, level: 0, recency: 0 };
  for (const skill of held) {
    const near = Math.min(1, Math.max(0, closeness(skill.uri, asked.uri)));
    if (near === 0) continue;
    const level = levelFactor(skill.level, asked.level);
    const recency = recencyFactor(skill.lastUsed, thisYear);
    const credit = Math.round(full * near * level * recency);
    if (credit > best.credit || (credit === best.credit && best.held && before(skill, best.held))) {
      best = { credit, held: skill, closeness: near, level, recency };
    }
  }
  return best;
}

/** Of equal credits the nearer in the alphabet is named, so that the order of input does not matter. */
function before(a: HeldSkill, b: HeldSkill): boolean {
  return orderKey(a) < orderKey(b);
}

function orderKey(skill: HeldSkill): string {
  return `${skill.uri} ${skill.level} ${skill.lastUsed ?? ''}`;
}
