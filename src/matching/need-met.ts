import type { Setting } from '../domain/values/setting.ts';
import type { Conditions, NeedFindings } from './findings.ts';
import { capacity } from './hours.ts';
import { type PreparedNeed, timeNeeds } from './needs-in-force.ts';
import type { PreparedOpportunity } from './prepare.ts';
import { conflictingSettings, isSaidToBeWithout } from './settings.ts';
import type { Standing } from './stances.ts';
import { full } from './stances.ts';
import type { Way } from './way.ts';
import { sharedMinutes, subtract } from './week.ts';

/** How far one need is met, in ten-thousandths, and on what grounds. */
export interface NeedMet {
  readonly need: NeedFindings;
  readonly standing: Standing;
  /** From hours, travel or settings alone; absent when there is nothing to measure. */
  readonly measured?: number | undefined;
  readonly met: number;
  readonly known: boolean;
  /** Settings of the workplace that speak against the need, stated or certain. */
  readonly conflicts: readonly Setting[];
  /** The grounds that gave `met`. */
  readonly by: 'measure' | 'stance' | 'flexible' | 'conflict' | 'nothing';
}

/** The way, which is measured when it is read: few needs hang on it. */
interface OnTheWay {
  readonly way: Way;
}

export function meetNeeds(
  needs: readonly PreparedNeed[],
  opportunity: PreparedOpportunity,
  on: OnTheWay,
  conditions: Conditions,
): readonly NeedMet[] {
  return needs.map((need) => meetNeed(need, opportunity, on, conditions));
}

/**
 * The best of what is measured, what the employer says and, for hours, a flexible schedule (worth `willing`).
 * With none of them: a conflicting setting is 0, and otherwise nothing is known.
 */
function meetNeed(
  need: PreparedNeed,
  opportunity: PreparedOpportunity,
  on: OnTheWay,
  { rules }: Conditions,
): NeedMet {
  const { code } = need.findings;
  const { stances } = rules.support;
  const standing = opportunity.standings.get(code) ?? {
    stance: 'unknown',
    evidence: 'declared',
    value: stances.unknown,
  };
  const conflicts = conflictsOf(need, opportunity);
  const measured = measure(need, opportunity, on, rules) ?? measuredWithout(need, opportunity, conflicts);
  // Every need of every pair is looked at so: no list of the grounds is made. Of equal ones the first counts.
  let by: NeedMet['by'] | undefined;
  let met = 0;
  const consider = (ground: NeedMet['by'], worth: number) => {
    if (by !== undefined && worth <= met) return;
    by = ground;
    met = worth;
  };
  if (measured !== undefined) consider('measure', measured);
  if (standing.stance !== 'unknown') consider('stance', standing.value);
  if (opportunity.hours.kind === 'flexible' && timeNeeds.has(code)) consider('flexible', stances.willing);
  if (by === undefined && conflicts.length > 0) consider('conflict', 0);
  const silence = waitsForHours(need, opportunity) ? rules.support.hoursUnknown : stances.unknown;
  if (by === undefined || (silence > stances.unknown && standing.stance !== 'cannot'))
    consider('nothing', silence);
  const grounds = by ?? 'nothing';
  return {
    need: need.findings,
    standing,
    measured,
    met,
    known: grounds !== 'nothing',
    conflicts,
    by: grounds,
  };
}

const noSettings: readonly Setting[] = [];

function conflictsOf(need: PreparedNeed, { settings }: PreparedOpportunity): readonly Setting[] {
  const against = settingsAgainst(need);
  return against.some((setting) => settings.sure.has(setting))
    ? against.filter((setting) => settings.sure.has(setting))
    : noSettings;
}

/** Whether the hours of the role would tell how far a need is met, were they known. */
function waitsForHours({ findings, minutes }: PreparedNeed, { hours }: PreparedOpportunity): boolean {
  if (hours.gridLength > 0 || hours.kind === 'flexible') return false;
  return minutes.length > 0 || (findings.code === 'shift_limit' && findings.minutes !== undefined);
}

/** Settings that go against a need. A limit on shifts without hours or minutes of its own is about nights and being on call. */
function settingsAgainst({
  findings: { code, minutes },
  minutes: windows,
}: PreparedNeed): readonly Setting[] {
  if (code === 'shift_limit' && minutes === undefined && windows.length === 0)
    return ['night_work', 'on_call'];
  return conflictingSettings[code] ?? noSettings;
}

type Rules = Conditions['rules'];

/** What hours, travel and the posting itself show, in ten-thousandths; undefined when they show nothing. */
function measure(
  need: PreparedNeed,
  opportunity: PreparedOpportunity,
  on: OnTheWay,
  rules: Rules,
): number | undefined {
  const { code, minutes } = need.findings;
  switch (code) {
    case 'treatment_sessions':
    case 'dosing_window':
    case 'mutual_aid_times':
    case 'court_or_probation':
    case 'childcare_hours':
    case 'curfew':
      return need.minutes.length === 0 ? undefined : shareOutside(need, opportunity, rules);
    case 'shift_limit': {
      const hours =
        need.minutes.length === 0 && minutes === undefined
          ? undefined
          : shareOutside(need, opportunity, rules);
      return least(hours, dayWithin(minutes, opportunity));
    }
    case 'max_travel_minutes':
      return within(on.way.quickest, minutes ?? on.way.limit);
    case 'public_transport':
      return within(on.way.publicMinutes, on.way.limit);
    case 'no_driving':
      return withoutDriving(opportunity);
    case 'transport_help':
      return on.way.isWalked ? full : undefined;
    case 'remote_possible':
      return remoteShare(opportunity, rules);
    default:
      return undefined;
  }
}

/** The share of the role's hours that lie outside the need's windows; of drawn shifts, of the fewest it would settle for. */
function shareOutside(need: PreparedNeed, { hours }: PreparedOpportunity, rules: Rules): number | undefined {
  if (hours.gridLength === 0) return undefined;
  if (hours.kind === 'fixed') {
    return full - Math.round((full * sharedMinutes(need.minutes, hours.grid)) / hours.gridLength);
  }
  const day = need.findings.code === 'shift_limit' ? need.findings.minutes : undefined;
  const left = capacity(subtract(hours.grid, need.minutes), { day });
  const asked = hours.fewest ?? rules.hours.fewestMinutes;
  return asked === 0 ? full : Math.min(full, Math.round((full * left) / asked));
}

/** The longest day against the most a person can work; shifts that are drawn can be shorter. */
function dayWithin(most: number | undefined, { hours }: PreparedOpportunity): number | undefined {
  return hours.kind !== 'fixed' || hours.gridLength === 0 ? undefined : within(hours.day, most);
}

/** 1 within the limit, then the limit's share of the amount. */
function within(amount: number | undefined, limit: number | undefined): number | undefined {
  if (amount === undefined || limit === undefined) return undefined;
  return amount <= limit ? full : Math.round((full * limit) / amount);
}

/** Nothing to measure where a licence is asked for, or where nothing at all is said of the work. */
function withoutDriving({ findings, settings }: PreparedOpportunity): number | undefined {
  if (settings.sure.has('driving')) return 0;
  const said = findings.occupation !== undefined || findings.settings.length > 0;
  return said && !settings.likely.has('driving') ? full : undefined;
}

/** What was answered not to be there meets the need that it would go against, unless the posting says otherwise. */
function measuredWithout(
  { findings: { code } }: PreparedNeed,
  { findings }: PreparedOpportunity,
  conflicts: readonly Setting[],
): number | undefined {
  return conflicts.length === 0 && isSaidToBeWithout(code, findings) ? full : undefined;
}

function remoteShare({ findings: { remote } }: PreparedOpportunity, rules: Rules): number | undefined {
  if (remote === 'fully') return full;
  return remote === 'partly' ? rules.support.stances.willing : undefined;
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
}
