import type { NeedCode } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { NeedFindings } from './findings.ts';
import { daysBetween } from './order.ts';
import type { PreparedNeed, PreparedParticipant } from './prepare.ts';

/** What holds in the first weeks of a job that would start on a certain day. */
export interface NeedsInForce {
  readonly needs: readonly PreparedNeed[];
  readonly codes: ReadonlySet<NeedCode>;
  readonly musts: readonly PreparedNeed[];
  readonly mustCodes: ReadonlySet<NeedCode>;
  /** The least `minutes` of the `must` needs for a short way. */
  readonly mustTravelMinutes?: number | undefined;
}

/** The needs that count for a job from `firstDay` on: not over by then, and begun within `horizonDays`. */
export function needsInForce(
  participant: PreparedParticipant,
  firstDay: LocalDate,
  horizonDays: number,
): NeedsInForce {
  const known = participant.memo.inForce.get(firstDay);
  if (known) return known;
  const needs = participant.needs.filter(({ findings }) => isInForce(findings, firstDay, horizonDays));
  const musts = needs.filter((need) => need.findings.weight === 'must');
  const limits = musts.flatMap(({ findings: { code, minutes } }) =>
    code === 'max_travel_minutes' ? (minutes ?? []) : [],
  );
  const inForce: NeedsInForce = {
    needs,
    codes: new Set(needs.map((need) => need.findings.code)),
    musts,
    mustCodes: new Set(musts.map((need) => need.findings.code)),
    mustTravelMinutes: limits.length > 0 ? Math.min(...limits) : undefined,
  };
  participant.memo.inForce.set(firstDay, inForce);
  return inForce;
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
