import type { Licence, Setting } from '../domain/values/setting.ts';
import { type SkillLevel, skillLevels } from '../domain/values/skill.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type {
  GateFindings,
  NeedFindings,
  OpportunityFindings,
  ParticipantFindings,
  TrackFindings,
} from './findings.ts';
import { canonical } from './hash.ts';
import type { SkillCredit } from './skill-credit.ts';
import type { Standing } from './stances.ts';
import { nothingSaid, standings } from './stances.ts';
import type { Minutes } from './week.ts';
import { lengthOf, longestDay, minutesOf, subtract } from './week.ts';

/**
 * Facts read once and brought into the form that scoring works on: sorted, so that no order of input matters, hours as
 * minutes of the week, stances as they stand today. Good for any number of pairs on the same day.
 */
export interface PreparedNeed {
  readonly findings: NeedFindings;
  readonly minutes: Minutes;
}

/** What holds in the first four weeks of a job that would start on a certain day. */
export interface NeedsInForce {
  readonly needs: readonly PreparedNeed[];
  readonly codes: ReadonlySet<NeedCode>;
  readonly musts: ReadonlySet<NeedCode>;
  /** Availability without the hours of `must` needs. */
  readonly free: Minutes;
  /** The least `minutes` of the `must` needs for a short way. */
  readonly mustTravelMinutes?: number | undefined;
}

export interface PreparedParticipant {
  readonly findings: ParticipantFindings;
  readonly gate: GateFindings;
  readonly availability: Minutes;
  readonly needs: readonly PreparedNeed[];
  readonly licences: ReadonlySet<Licence>;
  readonly avoidSettings: readonly Setting[];
  readonly restMinutes: Minutes;
  /** Work already done for this person: needs in force by first day, credit by asked skill. */
  readonly memo: {
    readonly inForce: Map<LocalDate, NeedsInForce>;
    readonly credits: Map<string, SkillCredit>;
  };
}

export interface PreparedAsk {
  readonly kind: 'required' | 'desired';
  readonly uri: string;
  readonly level: SkillLevel;
}

export interface PreparedOpportunity {
  readonly findings: OpportunityFindings;
  readonly track?: TrackFindings | undefined;
  readonly asks: readonly PreparedAsk[];
  readonly required: Minutes;
  /** Minutes a week of the whole schedule. */
  readonly gridLength: number;
  /** Minutes a week the role takes: its hours, or the fewest it would settle for when that is less. */
  readonly requiredLength: number;
  readonly longestDay: number;
  readonly licences: readonly Licence[];
  readonly settings: ReadonlySet<Setting>;
  readonly standings: ReadonlyMap<NeedCode, Standing>;
}

/** How many days from the first working day a need may begin and still count. */
export const needHorizonDays = 28;

export function prepareParticipant(findings: ParticipantFindings, gate: GateFindings): PreparedParticipant {
  return {
    findings,
    gate: { ...gate, bars: distinct(gate.bars.map((bar) => ({ ...bar, settings: distinct(bar.settings) }))) },
    availability: minutesOf(findings.availability),
    needs: sortedBy(distinct(findings.needs), canonical).map((need) => ({
      findings: need,
      minutes: minutesOf(need.windows ?? []),
    })),
    licences: new Set(findings.licences),
    avoidSettings: [...new Set(findings.avoidSettings)].sort(),
    restMinutes: minutesOf(gate.workingAge?.restWindows ?? []),
    memo: { inForce: new Map(), credits: new Map() },
  };
}

export function prepareOpportunity(
  findings: OpportunityFindings,
  today: LocalDate,
  track?: TrackFindings | undefined,
): PreparedOpportunity {
  const required = minutesOf(findings.schedule.blocks);
  const gridLength = lengthOf(required);
  return {
    findings,
    track,
    asks: asksOf(findings.skills),
    required,
    gridLength,
    requiredLength: requiredMinutes(findings, gridLength),
    longestDay: longestDay(required),
    licences: [...new Set(findings.licences)].sort(),
    settings: new Set(findings.settings),
    standings: standings(findings.accommodations, today),
  };
}

/**
 * What a role asks for, each skill once: named twice it is asked at the higher level, and a desired one that asks no more than
 * the required one adds nothing.
 */
function asksOf({ required, desired }: OpportunityFindings['skills']): readonly PreparedAsk[] {
  const musts = highest(required);
  const wishes = [...highest(desired)].filter(([uri, level]) => rank(level) > rank(musts.get(uri)));
  return sortedBy(
    [
      ...[...musts].map(([uri, level]) => ({ kind: 'required' as const, uri, level })),
      ...wishes.map(([uri, level]) => ({ kind: 'desired' as const, uri, level })),
    ],
    (ask) => `${ask.kind === 'required' ? 0 : 1} ${ask.uri} ${ask.level}`,
  );
}

const rank = (level: SkillLevel | undefined) => (level === undefined ? -1 : skillLevels.indexOf(level));

/** The highest level at which each skill is named. */
function highest(skills: OpportunityFindings['skills']['required']): ReadonlyMap<string, SkillLevel> {
  const levels = new Map<string, SkillLevel>();
  for (const { uri, level } of skills) if (rank(level) > rank(levels.get(uri))) levels.set(uri, level);
  return levels;
}

/** What the employer says on a code today. */
export function standingOn(opportunity: PreparedOpportunity, code: NeedCode): Standing {
  return opportunity.standings.get(code) ?? nothingSaid;
}

/** The needs that count for a job from `firstDay` on: not over by then, and begun within its first four weeks. */
export function needsInForce(participant: PreparedParticipant, firstDay: LocalDate): NeedsInForce {
  const known = participant.memo.inForce.get(firstDay);
  if (known) return known;
  const needs = participant.needs.filter(({ findings }) => isInForce(findings, firstDay));
  const musts = needs.filter((need) => need.findings.weight === 'must');
  const inForce: NeedsInForce = {
    needs,
    codes: new Set(needs.map((need) => need.findings.code)),
    musts: new Set(musts.map((need) => need.findings.code)),
    free: musts.reduce((free, need) => subtract(free, need.minutes), participant.availability),
    mustTravelMinutes: least(musts.filter((need) => need.findings.code === 'max_travel_minutes')),
  };
  participant.memo.inForce.set(firstDay, inForce);
  return inForce;
}

/** Whether a need counts for a job that starts on `firstDay`. */
export function isInForce(need: Pick<NeedFindings, 'from' | 'until'>, firstDay: LocalDate): boolean {
  if (need.until !== undefined && need.until < firstDay) return false;
  return need.from === undefined || daysBetween(firstDay, need.from) < needHorizonDays;
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Each once: what is said twice in the same words is said once. */
function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [canonical(item), item])).values()];
}

/** A copy in the order of a text key. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function least(needs: readonly PreparedNeed[]): number | undefined {
  const limits = needs.flatMap((need) => need.findings.minutes ?? []);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

function requiredMinutes(findings: OpportunityFindings, gridMinutes: number): number {
  const fewest = findings.schedule.hoursPerWeek?.min;
  if (fewest === undefined) return gridMinutes;
  const minutes = Math.round(fewest * 60);
  return gridMinutes === 0 ? minutes : Math.min(gridMinutes, minutes);
}
