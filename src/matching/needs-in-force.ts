import { type NeedCode, needGroups } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { NeedFindings } from './findings.ts';
import { daysBetween } from './order.ts';
import { type Minutes, union } from './week.ts';

/** A need with its hours as minutes of the week. */
export interface PreparedNeed {
  readonly findings: NeedFindings;
  readonly minutes: Minutes;
}

/** Needs whose hours can be laid over the schedule. `phased_hours` is about the start, and is asked. */
export const timeNeeds: ReadonlySet<NeedCode> = new Set(
  needGroups.time.filter((code) => code !== 'phased_hours'),
);

/** What holds in the first weeks of a job that would start on a certain day. */
export interface NeedsInForce {
  readonly needs: readonly PreparedNeed[];
  readonly codes: ReadonlySet<NeedCode>;
  readonly musts: readonly PreparedNeed[];
  readonly mustCodes: ReadonlySet<NeedCode>;
  /** Windows of all `must` needs. */
  readonly windows: Minutes;
  /** `must` needs that allow so many minutes of work a day, the fewest first. */
  readonly dayLimits: readonly { readonly minutes: number; readonly need: PreparedNeed }[];
  /** The least `minutes` of the `must` needs for a short way. */
  readonly mustTravelMinutes?: number | undefined;
}

/** The needs that count for a job from `firstDay` on: not over by then, and begun within `horizonDays`. */
export function needsInForce(
  person: {
    readonly needs: readonly PreparedNeed[];
    readonly memo: { readonly inForce: Map<LocalDate, NeedsInForce> };
  },
  firstDay: LocalDate,
  horizonDays: number,
): NeedsInForce {
  const known = person.memo.inForce.get(firstDay);
  if (known) return known;
  const needs = person.needs.filter(({ findings }) => isInForce(findings, firstDay, horizonDays));
  // Postings start on dozens of days, and hardly any need begins or ends between them.
  const same = [...person.memo.inForce.values()].find((one) => isSameList(one.needs, needs));
  const inForce = same ?? inForceOf(needs);
  person.memo.inForce.set(firstDay, inForce);
  return inForce;
}

const isSameList = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

function inForceOf(needs: readonly PreparedNeed[]): NeedsInForce {
  const musts = needs.filter((need) => need.findings.weight === 'must');
  const limits = musts.flatMap(({ findings: { code, minutes } }) =>
    code === 'max_travel_minutes' ? (minutes ?? []) : [],
  );
  return {
    needs,
    codes: new Set(needs.map((need) => need.findings.code)),
    musts,
    mustCodes: new Set(musts.map((need) => need.findings.code)),
    windows: union(...musts.map(({ minutes }) => minutes)),
    dayLimits: musts.flatMap(dayLimitOf).sort((a, b) => a.minutes - b.minutes),
    mustTravelMinutes: limits.length > 0 ? Math.min(...limits) : undefined,
  };
}

function dayLimitOf(need: PreparedNeed): NeedsInForce['dayLimits'] {
  const { code, minutes } = need.findings;
  return code === 'shift_limit' && minutes !== undefined ? [{ minutes, need }] : [];
}

/** Whether a need counts for a job that starts on `firstDay`. */
export function isInForce(
  need: Pick<NeedFindings, 'from' | 'until'>,
  firstDay: LocalDate,
  horizonDays: number,
): boolean {
  if (need.until !== undefined && need.until < firstDay) return false;
  return need.from === undefined || daysBetween(firstDay, need.from) < horizonDays;
}
