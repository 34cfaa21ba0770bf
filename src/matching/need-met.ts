import type { Setting } from '../domain/values/setting.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import { needGroups } from '../domain/values/support-need.ts';
import type { NeedFindings } from './findings.ts';
import type { PreparedNeed, PreparedOpportunity } from './prepare.ts';
import { standingOn } from './prepare.ts';
import type { Standing } from './stances.ts';
import { full, stanceValues } from './stances.ts';
import type { PairTravel } from './travel.ts';
import { lengthOf, sharedMinutes } from './week.ts';

/** How far one need is met, in ten-thousandths, and on what grounds. */
export interface NeedMet {
  readonly need: NeedFindings;
  readonly standing: Standing;
  /** From hours, travel or settings alone; absent when there is nothing to measure. */
  readonly measured?: number | undefined;
  readonly met: number;
  readonly known: boolean;
  /** A setting of the workplace that speaks against a need about the setting. */
  readonly conflicts: readonly Setting[];
  /** The grounds that gave `met`. */
  readonly by: 'measure' | 'stance' | 'flexible' | 'conflict' | 'nothing';
}

/** Settings that go against a need about the workplace. Alcohol that is served is on the site. */
export const conflictingSettings: Readonly<Partial<Record<NeedCode, readonly Setting[]>>> = {
  alcohol_free_site: ['alcohol_on_site', 'alcohol_served'],
  no_alcohol_service: ['alcohol_served'],
  no_controlled_substances: ['controlled_substances'],
  no_cash_initially: ['cash_handling'],
  low_noise: ['noise'],
  private_space: ['no_private_space'],
};

/** Time needs whose hours can be laid over the schedule. `phased_hours` is about the start, and is asked. */
const measuredTimeNeeds: ReadonlySet<NeedCode> = new Set(
  needGroups.time.filter((code) => code !== 'phased_hours'),
);

export function meetNeeds(
  needs: readonly PreparedNeed[],
  opportunity: PreparedOpportunity,
  travel: PairTravel,
): readonly NeedMet[] {
  return needs.map((need) => meetNeed(need, opportunity, travel));
}

/**
 * The best of what is measured, what the employer says and, for hours, a flexible schedule (worth `willing`).
 * With none of them: a conflicting setting is 0, and otherwise nothing is known (0.3).
 */
function meetNeed(need: PreparedNeed, opportunity: PreparedOpportunity, travel: PairTravel): NeedMet {
  const { code } = need.findings;
  const standing = standingOn(opportunity, code);
  const conflicts = (conflictingSettings[code] ?? []).filter((setting) => opportunity.settings.has(setting));
  const measured = measure(need, opportunity, travel);
  const grounds: { readonly by: NeedMet['by']; readonly met: number }[] = [];
  if (measured !== undefined) grounds.push({ by: 'measure', met: measured });
  if (standing.stance !== 'unknown') grounds.push({ by: 'stance', met: standing.value });
  if (opportunity.findings.schedule.kind === 'flexible' && measuredTimeNeeds.has(code)) {
    grounds.push({ by: 'flexible', met: stanceValues.willing });
  }
  if (grounds.length === 0 && conflicts.length > 0) grounds.push({ by: 'conflict', met: 0 });
  if (grounds.length === 0) grounds.push({ by: 'nothing', met: stanceValues.unknown });
  const best = grounds.reduce((a, b) => (b.met > a.met ? b : a));
  return {
    need: need.findings,
    standing,
    measured,
    met: best.met,
    known: best.by !== 'nothing',
    conflicts,
    by: best.by,
  };
}

/** What hours, travel and the posting itself show, in ten-thousandths; undefined when they show nothing. */
function measure(
  need: PreparedNeed,
  opportunity: PreparedOpportunity,
  travel: PairTravel,
): number | undefined {
  switch (need.findings.code) {
    case 'treatment_sessions':
    case 'dosing_window':
    case 'mutual_aid_times':
    case 'court_or_probation':
    case 'childcare_hours':
    case 'curfew':
      return windowLeftFree(need, opportunity);
    case 'shift_limit':
      return least(windowLeftFree(need, opportunity), dayWithin(need.findings.minutes, opportunity));
    case 'max_travel_minutes':
      return within(travel.minutes, need.findings.minutes ?? travel.limit);
    case 'public_transport':
      return within(travel.publicMinutes, travel.limit);
    case 'no_driving':
      return drives(opportunity) ? 0 : full;
    case 'transport_help':
      return opportunity.findings.remote === 'fully' ? full : undefined;
    case 'remote_possible':
      return remoteShare(opportunity);
    default:
      return undefined;
  }
}

function windowLeftFree(need: PreparedNeed, opportunity: PreparedOpportunity): number | undefined {
  const window = lengthOf(need.minutes);
  if (window === 0 || opportunity.required.length === 0) return undefined;
  return full - Math.round((full * sharedMinutes(need.minutes, opportunity.required)) / window);
}

function dayWithin(most: number | undefined, opportunity: PreparedOpportunity): number | undefined {
  return opportunity.longestDay === 0 ? undefined : within(opportunity.longestDay, most);
}

/** 1 within the limit, then the limit's share of the amount. */
function within(amount: number | undefined, limit: number | undefined): number | undefined {
  if (amount === undefined || limit === undefined) return undefined;
  return amount <= limit ? full : Math.round((full * limit) / amount);
}

function drives(opportunity: PreparedOpportunity): boolean {
  return (
    opportunity.settings.has('driving') ||
    opportunity.licences.some((licence) => licence.startsWith('driving_'))
  );
}

function remoteShare(opportunity: PreparedOpportunity): number | undefined {
  if (opportunity.findings.remote === 'fully') return full;
  return opportunity.findings.remote === 'partly' ? stanceValues.willing : undefined;
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
}
