import type { Blocker, Change } from '../domain/evaluation.ts';
import { codeOfChange, holdsOn } from '../domain/statement.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import { hoursCut } from './hours-cut.ts';
import type { Pair } from './pair.ts';
import { settingNeed } from './settings.ts';
import { creditsFor } from './skill-credit.ts';
import { full } from './stances.ts';
import { wageAtFloor } from './wages.ts';

/** Needs about the distance: nothing an employer could confirm changes it. */
const distances: ReadonlySet<NeedCode> = new Set<NeedCode>(['max_travel_minutes', 'public_transport']);

/** At most so many skills are scored: those that cost most. */
const skillsTried = 4;

/**
 * Changes worth trying on a pair, before any is scored. None goes against a `must` need, and none asks an employer again who said
 * no while that answer is fresh.
 */
export function candidateChanges(pair: Pair, blockers: readonly Blocker[]): readonly Change[] {
  const others = [
    ...stanceChanges(pair),
    ...wageChange(pair),
    ...remoteChange(pair),
    ...trainingChange(pair),
    ...skillChanges(pair),
  ].filter((change) => isOpen(pair, change));
  return [...blockers.flatMap((blocker) => liftingChanges(pair, blocker)), ...others];
}

/** Whether nobody has said no to a change: the employer or the person, of whom it was asked. */
function isOpen({ participant, opportunity }: Pair, change: Change): boolean {
  const code = codeOfChange(change);
  return [participant, opportunity].every(
    ({ findings }) => holdsOn(findings.said, change.kind, code) !== false,
  );
}

/** Changes that may lift a blocker. */
export function liftingChanges(pair: Pair, blocker: Blocker): readonly Change[] {
  return changesOn(pair, blocker).filter((change) => isOpen(pair, change));
}

function changesOn(pair: Pair, blocker: Blocker): readonly Change[] {
  switch (blocker.rule) {
    case 'setting_avoided':
      return [...settingStances(pair, blocker), ...settingAccepted(pair, blocker)];
    case 'licence_missing':
      return [{ kind: 'licence_gained', licence: String(blocker.data.licence) }];
    case 'no_common_hours':
      return hoursChanges(pair, blocker);
    case 'too_far':
      return wayChanges(pair);
    case 'wage_below_floor':
      return wageChange(pair);
    case 'working_age':
      return blocker.inReach ? [{ kind: 'old_enough' }] : [];
    default:
      return [];
  }
}

/** That the employer says yes to something they have not refused. */
function toYes({ opportunity }: Pair, code: NeedCode): readonly Change[] {
  const from = opportunity.standings.get(code)?.stance ?? 'unknown';
  return from === 'unknown' || from === 'case_by_case' ? [{ kind: 'stance', code, from, to: 'willing' }] : [];
}

/** The next thing an employer could honestly say on each need: "willing", where they have said nothing or leave it open. */
function stanceChanges(pair: Pair): readonly Change[] {
  const open = pair.needs.filter(({ need, met }) => met < full && !distances.has(need.code));
  const { bus, quickest = 0, minutes = 0 } = pair.way;
  // Help counts as well where a slower way stands in for a bus that may not go.
  const helps = bus !== undefined || quickest < minutes ? (['transport_help'] as const) : [];
  const codes = new Set([...open.map(({ need }) => need.code), ...helps]);
  return [...codes].flatMap((code) => toYes(pair, code));
}

function settingStances(pair: Pair, blocker: Blocker): readonly Change[] {
  const code = settingNeed(blocker);
  return code === undefined ? [] : toYes(pair, code);
}

/** The person may accept what they avoid; where a must of theirs rules it out, that lifts nothing. */
function settingAccepted({ participant }: Pair, { setting }: Blocker): readonly Change[] {
  const avoided = setting !== undefined && participant.avoidSettings.includes(setting);
  return avoided ? [{ kind: 'setting_accepted', setting }] : [];
}

/** A need is asked about as such; moving all of the hours would be the larger favour. */
function hoursChanges(pair: Pair, { need, data, inReach }: Blocker): readonly Change[] {
  if (need !== undefined) {
    return [
      ...toYes(pair, need),
      ...(data.by === 'window' ? [] : toYes(pair, 'phased_hours')),
      // Where no law on young workers is open, this changes nothing, and is not told.
      ...(data.by === 'needs' ? [{ kind: 'old_enough' } as const] : []),
    ];
  }
  const { kind, grid, gridLength } = pair.opportunity.hours;
  const free = Number(data.freeMinutes);
  const isDrawn = data.by === 'availability' && (kind !== 'fixed' || gridLength === 0);
  return [
    ...(isDrawn && free > 0 ? [{ kind: 'hours_fewer', hours: free / 60 } as const] : []),
    ...(!isDrawn && inReach ? [{ kind: 'hours_cut', ...hoursCut(grid, pair.hours.plain) } as const] : []),
    ...(kind === 'flexible' ? [] : [{ kind: 'hours_flexible' } as const]),
    ...(gridLength > 0 ? [{ kind: 'hours_freed' } as const] : []),
  ];
}

function wayChanges(pair: Pair): readonly Change[] {
  const { minutes, limit, limitFrom } = pair.way;
  const near = minutes !== undefined && minutes <= limit * pair.conditions.rules.reach.travel;
  return [
    ...(near && limitFrom !== 'need' ? [{ kind: 'travel_extended', minutes } as const] : []),
    ...(near ? toYes(pair, 'transport_help') : []),
    ...remoteChange(pair),
  ];
}

/** The smallest wage, in the period of the posting, that comes to the floor an hour. */
function wageChange(pair: Pair): readonly Change[] {
  const amountMinor = wageAtFloor(pair);
  const { wage } = pair.opportunity.findings;
  if (amountMinor === undefined || wage === undefined) return [];
  return [{ kind: 'wage_raised', amountMinor, currency: wage.min.currency, per: wage.per }];
}

/** Work from home is asked for only where some of it is from home, or the person needs it to be possible. */
function remoteChange({ opportunity, inForce }: Pair): readonly Change[] {
  const { remote } = opportunity.findings;
  const worthAsking = remote === 'partly' || (remote === 'no' && inForce.codes.has('remote_possible'));
  return worthAsking ? [{ kind: 'remote', to: 'fully' }] : [];
}

/** Whether the work is taught is asked where the posting does not say. */
function trainingChange({ opportunity }: Pair): readonly Change[] {
  return opportunity.findings.training === 'not_said' ? [{ kind: 'training_given' }] : [];
}

/** The skills that cost most, where somebody's skills are known at all: learning is said of what is missing, not of what was not asked. */
function skillChanges({ participant, opportunity, conditions }: Pair): readonly Change[] {
  if (participant.sources.length === 0) return [];
  const credits = creditsFor(participant.sources, opportunity.asks, conditions);
  return opportunity.asks
    .map((ask, at) => ({ ask, cost: ask.share * (full - credits[at]!.credit) }))
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost || (a.ask.uri < b.ask.uri ? -1 : 1))
    .slice(0, skillsTried)
    .map(({ ask }) => ({ kind: 'skill_gained', uri: ask.uri, level: ask.level }));
}
