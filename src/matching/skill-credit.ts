import type { ScoreRules } from '../domain/score-rules.ts';
import type { HeldSkill, SkillLevel } from '../domain/values/skill.ts';
import { skillLevels } from '../domain/values/skill.ts';
import type { Conditions, ParticipantFindings } from './findings.ts';
import { distinct, sortedBy } from './order.ts';
import { full } from './stances.ts';

/** A skill that a person named, or that what they worked as usually takes. */
export interface SourceSkill extends HeldSkill {
  /** The occupation it comes with; absent when the person named it. */
  readonly from?: string | undefined;
  /** In ten-thousandths, this year. */
  readonly recency: number;
}

/** How far a held skill serves an asked one: credit = closeness × level × recency, in ten-thousandths. */
export interface SkillCredit {
  readonly credit: number;
  /** Absent without a credit. */
  readonly held?: SourceSkill | undefined;
  /** In [0,1]. */
  readonly closeness: number;
}

/** 1 at or above the asked level, a step less for each level below; in ten-thousandths. */
export function levelFactor(held: SkillLevel, asked: SkillLevel, rules: ScoreRules['skills']): number {
  const below = skillLevels.indexOf(asked) - skillLevels.indexOf(held);
  return below <= 0 ? full : full - rules.levelStep * below;
}

/** 1 for some years after the last use, then less every year down to the least. A year not known costs nothing. */
export function recencyFactor(
  lastYear: number | undefined,
  thisYear: number,
  rules: ScoreRules['skills'],
): number {
  if (lastYear === undefined) return full;
  const faded = Math.max(0, thisYear - lastYear - rules.freshYears) * rules.fadePerYear;
  return Math.max(rules.leastRecency, full - faded);
}

/** Past work that the taxonomy can say anything of, each once. */
export function knownPastWork(
  { pastWork }: Pick<ParticipantFindings, 'pastWork'>,
  { occupations }: Pick<Conditions, 'occupations'>,
): ParticipantFindings['pastWork'] {
  const known = pastWork.filter(({ occupation }) => {
    const usual = occupations.skillsOf(occupation);
    return usual !== undefined && usual.essential.length + usual.optional.length > 0;
  });
  return distinct(known.map(({ occupation, lastYear }) => ({ occupation, lastYear })));
}

/**
 * What a person named (where anything is known of them the languages they speak, too) and, at the usual level, what their past work usually takes, each once and in the order in which of equal
 * credits one is told: named before usual, with a year before without, then by the alphabet.
 */
export function sourceSkills(
  { skills, spoken = [] }: Pick<ParticipantFindings, 'skills' | 'spoken'>,
  pastWork: ParticipantFindings['pastWork'],
  { occupations, rules, today }: Pick<Conditions, 'occupations' | 'rules' | 'today'>,
): readonly SourceSkill[] {
  const thisYear = Number(today.slice(0, 4));
  const source = (skill: HeldSkill, from?: string): SourceSkill => ({
    ...{ uri: skill.uri, level: skill.level, lastUsed: skill.lastUsed, from },
    recency: recencyFactor(skill.lastUsed, thisYear, rules.skills),
  });
  const usual = pastWork.flatMap(({ occupation, lastYear }) => {
    const { essential = [], optional = [] } = occupations.skillsOf(occupation) ?? {};
    return [...new Set([...essential, ...optional])].map((uri) =>
      source({ uri, level: rules.skills.usualLevel, lastUsed: lastYear }, occupation),
    );
  });
  if (skills.length + usual.length === 0) return [];
  const named = [...skills, ...spoken.map(({ uri, level }) => ({ uri, level }))];
  const byKey = new Map(
    [...named.map((skill) => source(skill)), ...usual].map((one) => [orderKey(one), one]),
  );
  return sortedBy([...byKey.values()], orderKey);
}

function orderKey({ uri, level, lastUsed, from }: SourceSkill): string {
  return `${from === undefined ? 0 : 1} ${lastUsed === undefined ? 1 : 0} ${uri} ${level} ${lastUsed ?? ''} ${from ?? ''}`;
}

type Asked = { readonly uri: string; readonly level: SkillLevel };

/** For each asked skill the best credit that any of the held ones gives; of equal credits the first. */
export function creditsFor(
  held: readonly SourceSkill[],
  asked: readonly Asked[],
  { closeness, rules }: Pick<Conditions, 'closeness' | 'rules'>,
): readonly SkillCredit[] {
  const credits = new Array<number>(asked.length).fill(0);
  const givenBy = new Array<number>(asked.length).fill(-1);
  const nearness = new Array<number>(asked.length).fill(0);
  const among = closeness.among ?? oneByOne(closeness);
  among(held, asked, (one, at, near) => {
    const best = credits[one] ?? 0;
    const [ask, skill] = [asked[one], held[at]];
    if (ask === undefined || skill === undefined || Math.round(full * near) < best) return;
    const level = levelFactor(skill.level, ask.level, rules.skills);
    const credit = Math.round((full * near * level * skill.recency) / (full * full));
    if (credit < best || credit === 0 || (credit === best && at > (givenBy[one] ?? -1))) return;
    credits[one] = credit;
    givenBy[one] = at;
    nearness[one] = near;
  });
  return credits.map((credit, one) => ({
    credit,
    held: held[givenBy[one] ?? -1],
    closeness: nearness[one] ?? 0,
  }));
}

/** Every pair by itself, where the taxonomy does not know better which are worth anything. */
const oneByOne =
  (closeness: Conditions['closeness']): NonNullable<Conditions['closeness']['among']> =>
  (held, asked, found) => {
    for (const [one, { uri }] of asked.entries())
      for (const [at, skill] of held.entries()) {
        const near = Math.min(1, Math.max(0, closeness(skill.uri, uri)));
        if (near > 0) found(one, at, near);
      }
  };
