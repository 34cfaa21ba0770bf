import type { Change } from '../domain/evaluation.ts';
import type { Stance } from '../domain/values/accommodation.ts';
import { hourlyMinor, hoursPerPeriod } from '../domain/values/money.ts';
import type { Setting } from '../domain/values/setting.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import { conflictingSettings } from './need-met.ts';
import type { Pair } from './pair.ts';
import { askShares, creditOf } from './parts/skills.ts';
import { full } from './stances.ts';

/** At most this many skills to gain are worth saying. */
const mostSkills = 4;

/**
 * Changes worth trying on a pair, before any is scored. None goes against a `must` need: a must is never softened, a
 * travel limit that is a must is never extended, a setting that a must rules out is never to be accepted.
 */
export function candidateChanges(pair: Pair): readonly Change[] {
  return [
    ...stanceChanges(pair),
    ...settingChanges(pair),
    ...scheduleChanges(pair),
    ...wageChanges(pair),
    ...travelChanges(pair),
    ...skillChanges(pair),
    ...licenceChanges(pair),
  ];
}

/** Needs about the distance: nothing an employer could confirm changes it. */
const distances: ReadonlySet<NeedCode> = new Set<NeedCode>(['max_travel_minutes', 'public_transport']);

/** The next thing an employer could honestly say: from nothing or no to "willing", from there to a policy. */
function stanceChanges({ needs }: Pair): readonly Change[] {
  const open = new Map(
    needs.filter((need) => need.met < full).map((need) => [need.need.code, need.standing.stance]),
  );
  return [...open].flatMap(([code, from]): Change[] => {
    const to: Stance = from === 'cannot' || from === 'unknown' ? 'willing' : 'policy';
    return from === 'policy' || (from !== 'cannot' && distances.has(code))
      ? []
      : [{ kind: 'stance', code, from, to }];
  });
}

function settingChanges({ participant, opportunity, inForce }: Pair): readonly Change[] {
  const avoided = participant.avoidSettings.filter((setting) => opportunity.settings.has(setting));
  const ruledOut = new Set<Setting>([...inForce.musts].flatMap((code) => conflictingSettings[code] ?? []));
  return avoided
    .filter((setting) => !ruledOut.has(setting))
    .map((setting): Change => ({ kind: 'setting_accepted', setting }));
}

function scheduleChanges({ opportunity }: Pair): readonly Change[] {
  return opportunity.findings.schedule.kind === 'flexible' ? [] : [{ kind: 'hours_flexible' }];
}

/** The smallest wage, in the period of the posting, that comes to the floor an hour. */
function wageChanges({ participant, opportunity }: Pair): readonly Change[] {
  const floor = participant.findings.preferences.wageFloor;
  const { wage } = opportunity.findings;
  if (!floor || !wage || wage.min.currency !== floor.currency) return [];
  const floorHourly = hourlyMinor(floor.amountMinor, floor.per);
  if (hourlyMinor(wage.min.amountMinor, wage.per) >= floorHourly) return [];
  const amountMinor = Math.ceil(floorHourly * hoursPerPeriod[wage.per]);
  return [{ kind: 'wage_raised', amountMinor, currency: floor.currency, per: wage.per }];
}

/** Work from home is asked for only where some of it is from home, or the person needs it to be possible. */
function travelChanges({ opportunity, travel, inForce }: Pair): readonly Change[] {
  const changes: Change[] = [];
  const { remote } = opportunity.findings;
  if (remote === 'partly' || (remote === 'no' && inForce.codes.has('remote_possible'))) {
    changes.push({ kind: 'remote', to: 'fully' });
  }
  const must = inForce.mustTravelMinutes;
  const { minutes, limit } = travel;
  if (minutes !== undefined && minutes > limit && (must === undefined || minutes <= must)) {
    changes.push({ kind: 'travel_extended', minutes });
  }
  return changes;
}

/** The asked skills that cost most, each gained at the level asked. */
function skillChanges(pair: Pair): readonly Change[] {
  return pair.opportunity.asks
    .map((ask) => ({ ask, cost: askShares[ask.kind] * (full - creditOf(pair, ask).credit) }))
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, mostSkills)
    .map(({ ask }) => ({ kind: 'skill_gained', uri: ask.uri, level: ask.level }));
}

function licenceChanges({ participant, opportunity }: Pair): readonly Change[] {
  return opportunity.licences
    .filter((licence) => !participant.licences.has(licence))
    .map((licence) => ({ kind: 'licence_gained', licence }));
}
