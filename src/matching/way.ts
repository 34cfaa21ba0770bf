import { holdsOn } from '../domain/statement.ts';
import { coordinatesOf, type TravelMode } from '../domain/values/place.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { Conditions, ParticipantFindings } from './findings.ts';
import type { RoleHours } from './hours.ts';
import type { NeedsInForce } from './needs-in-force.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { full, isYes } from './stances.ts';
import { minutesBy, quickest, straightKm, usableModes } from './travel.ts';
import { dayMinutes, stretches, weekMinutes } from './week.ts';

/** An end of the working day at which no bus may go. */
type BusEnd = 'first_bus' | 'last_bus';

/** The way to work of one pair. `minutes` is absent when a place is not known. */
export interface Way {
  readonly minutes?: number | undefined;
  readonly mode?: TravelMode | undefined;
  readonly km?: number | undefined;
  /** By the quickest mode, though it may be a bus that does not go: one more mode never makes it longer. */
  readonly quickest?: number | undefined;
  /** In ten-thousandths; absent with `minutes`. */
  readonly worth?: number | undefined;
  /** By public transport, or on foot where that is quicker; absent where it is not known whether a bus goes. */
  readonly publicMinutes?: number | undefined;
  /** Why it is not known whether public transport reaches the place. */
  readonly publicBus?: BusEnd | undefined;
  /** There is no way, or walking it is within the limit and as quick as public transport: nobody has to help with it. */
  readonly isWalked?: boolean | undefined;
  /** The person's own. */
  readonly limit: number;
  /** Where the limit comes from: a `must` need, the profile, or what is assumed when nobody said. */
  readonly limitFrom: 'need' | 'profile' | 'assumed';
  /** The limit that blocks: stretched where the employer helps with the way. */
  readonly gate: number;
  /** It goes by public transport at an hour at which none may go. */
  readonly bus?: BusEnd | undefined;
}

/** Measures the way from where the person lives on the first day. */
export function wayOf(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  inForce: NeedsInForce,
  firstDay: LocalDate,
  { rules }: Pick<Conditions, 'rules'>,
): Way {
  const own = participant.findings.travel.maxMinutes;
  const most = own ?? rules.travel.assumedLimit;
  const must = inForce.mustTravelMinutes;
  const byNeed = must !== undefined && must < most;
  const limit = byNeed ? must : most;
  const helped = isYes(opportunity.standings.get('transport_help') ?? { stance: 'unknown' });
  const limits = {
    limit,
    limitFrom: byNeed ? ('need' as const) : own === undefined ? ('assumed' as const) : ('profile' as const),
    gate: helped ? limit * rules.travel.withHelp : limit,
  };
  if (opportunity.findings.remote === 'fully')
    return { ...limits, minutes: 0, quickest: 0, publicMinutes: 0, isWalked: true, km: 0, worth: full };
  const home = coordinatesOf(homeOn(participant.findings, firstDay));
  const work = coordinatesOf(opportunity.findings.place);
  if (!home || !work) return limits;
  const km = straightKm(home, work, rules.travel);
  const ends = helped ? [] : endsOf(opportunity.hours, rules.hours);
  const goes = (end: BusEnd) => holdsOn(opportunity.findings.said, end);
  const none = ends.length > 0 && ends.some((end) => goes(end) === false);
  const noBus = none ? undefined : ends.find((end) => goes(end) === undefined);
  const modes = usableModes(participant.findings.travel.modes, {
    drive: mayDrive(participant) && !inForce.codes.has('no_driving'),
    mustUsePublicTransport: inForce.mustCodes.has('public_transport'),
  });
  const journey = quickest(modes, km, rules.travel, none ? 'public_transport' : undefined);
  const byBus = journey.mode === 'public_transport' ? noBus : undefined;
  // Where no bus may go, another way counts if it is worth as much as one that is not known, and not too long.
  const other = byBus === undefined ? journey : quickest(modes, km, rules.travel, 'public_transport');
  const withoutBus = wayWorth(other.minutes, limit, rules);
  const byChance = worthByBus(journey.minutes, limit, rules);
  const useOther = byBus !== undefined && withoutBus >= byChance && other.minutes <= limits.gate;
  const { minutes, mode } = useOther ? other : journey;
  const ride = minutesBy('public_transport', km, rules.travel);
  const byPublic = none ? Number.POSITIVE_INFINITY : ride;
  const onFoot = minutesBy('walk', km, rules.travel);
  // On foot within the limit nobody needs to know whether a bus goes.
  const noneKnown = noBus !== undefined && byPublic < onFoot && onFoot > limit;
  return {
    limit,
    limitFrom: limits.limitFrom,
    gate: limits.gate,
    minutes,
    mode,
    quickest: journey.minutes,
    publicMinutes: noneKnown ? undefined : noBus === undefined ? Math.min(byPublic, onFoot) : onFoot,
    publicBus: noneKnown ? noBus : undefined,
    isWalked: onFoot <= limit && onFoot <= ride,
    km: Math.round(km * 10) / 10,
    bus: useOther ? undefined : byBus,
    worth: byBus === undefined ? wayWorth(journey.minutes, limit, rules) : Math.max(withoutBus, byChance),
  };
}

/** 1 for no way at all, falling evenly to `atLimit` at the limit; beyond it that share of limit ÷ minutes. In ten-thousandths. */
function wayWorth(minutes: number, limit: number, { logistics }: Conditions['rules']): number {
  const { atLimit } = logistics;
  if (minutes === 0) return full;
  return minutes <= limit
    ? Math.round(full - ((full - atLimit) * minutes) / limit)
    : Math.round((atLimit * Math.max(0, limit)) / minutes);
}

/** What a way is worth on which it is not known whether a bus goes: a share of what it would be. */
function worthByBus(minutes: number, limit: number, rules: Conditions['rules']): number {
  return Math.round((rules.travel.openBus * wayWorth(minutes, limit, rules)) / full);
}

/** Where a person lives on a day: an address with an end counts for no way after it. */
function homeOn({ place, nextPlace }: ParticipantFindings, day: LocalDate) {
  return place?.until === undefined || day <= place.until ? place : nextPlace;
}

function mayDrive({ licences }: PreparedParticipant): boolean {
  return (
    licences.has('driving_car') ||
    licences.has('driving_van') ||
    licences.has('driving_lorry') ||
    licences.has('driving_bus')
  );
}

/** Whether some minutes lie between the last bus and the first. */
function isByNight(
  start: number,
  end: number,
  { firstBus, lastBus }: Pick<Conditions['rules']['hours'], 'firstBus' | 'lastBus'>,
): boolean {
  const sinceLast = (start - lastBus + weekMinutes) % dayMinutes;
  return sinceLast + end - start <= dayMinutes - lastBus + firstBus;
}

type HourRules = Conditions['rules']['hours'];

/** The ends of hours that were looked at before: those of a posting are held against everybody. */
const knownEnds = new WeakMap<RoleHours, { readonly rules: HourRules; readonly ends: readonly BusEnd[] }>();

function endsOf(hours: RoleHours, rules: HourRules): readonly BusEnd[] {
  const known = knownEnds.get(hours);
  if (known?.rules === rules) return known.ends;
  const ends = endsWithoutBus(hours, rules);
  knownEnds.set(hours, { rules, ends });
  return ends;
}

/** The ends of the working day at which no bus may go: of fixed hours each; drawn or agreed ones only where all of them are by night. */
function endsWithoutBus(hours: RoleHours, { firstBus, lastBus }: HourRules): readonly BusEnd[] {
  const shifts = stretches(hours.grid);
  const isEarly = shifts.some(([start]) => start % dayMinutes < firstBus);
  if (hours.kind !== 'fixed') {
    const byNight = shifts.every(([start, end]) => isByNight(start, end, { firstBus, lastBus }));
    if (hours.gridLength === 0 || !byNight) return [];
    return isEarly ? ['first_bus'] : ['last_bus'];
  }
  const isLate = shifts.some(([, end]) => end % dayMinutes > lastBus || end % dayMinutes < firstBus);
  return [...(isEarly ? (['first_bus'] as const) : []), ...(isLate ? (['last_bus'] as const) : [])];
}
