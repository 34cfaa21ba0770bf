import { coordinatesOf } from '../domain/values/place.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { Conditions } from './findings.ts';
import type { NeedMet } from './need-met.ts';
import { meetNeeds } from './need-met.ts';
import type { NeedsInForce, PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { needsInForce } from './prepare.ts';
import { minutesBy, type PairTravel, quickest, straightKm, usableModes } from './travel.ts';
import { sharedMinutes } from './week.ts';

/** What gates and parts both look at, measured once. */
export interface Pair {
  readonly participant: PreparedParticipant;
  readonly opportunity: PreparedOpportunity;
  readonly conditions: Conditions;
  /** The first day the job could start: the latest of today, its start date and the person's own date. */
  readonly firstDay: LocalDate;
  readonly inForce: NeedsInForce;
  readonly travel: PairTravel;
  /** Minutes that the role asks for and the person has free. */
  readonly commonMinutes: number;
  readonly needs: readonly NeedMet[];
}

/** One way; assumed when a person named no limit of their own. */
export const assumedTravelLimit = 60;

export function pairUp(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): Pair {
  const firstDay = latest(
    conditions.today,
    opportunity.findings.startDate,
    participant.findings.availableFrom,
  );
  const inForce = needsInForce(participant, firstDay);
  const travel = travelOf(participant, opportunity, inForce);
  return {
    participant,
    opportunity,
    conditions,
    firstDay,
    inForce,
    travel,
    commonMinutes: sharedMinutes(inForce.free, opportunity.required),
    needs: meetNeeds(inForce.needs, opportunity, travel),
  };
}

function latest(today: LocalDate, ...dates: readonly (LocalDate | undefined)[]): LocalDate {
  let last = today;
  for (const date of dates) if (date !== undefined && date > last) last = date;
  return last;
}

function travelOf(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  inForce: NeedsInForce,
): PairTravel {
  const own = participant.findings.travel.maxMinutes;
  const most = own ?? assumedTravelLimit;
  const must = inForce.mustTravelMinutes;
  const limits =
    must !== undefined && must < most
      ? { limit: must, limitFrom: 'need' as const }
      : { limit: most, limitFrom: own === undefined ? ('assumed' as const) : ('profile' as const) };
  if (opportunity.findings.remote === 'fully') return { ...limits, minutes: 0, publicMinutes: 0, km: 0 };
  const home = coordinatesOf(participant.findings.place);
  const work = coordinatesOf(opportunity.findings.place);
  if (!home || !work) return limits;
  const km = straightKm(home, work);
  const modes = usableModes(participant.findings.travel.modes, {
    drive: mayDrive(participant) && !inForce.codes.has('no_driving'),
    mustUsePublicTransport: inForce.musts.has('public_transport'),
  });
  const journey = quickest(modes, km);
  const publicMinutes = Math.min(minutesBy('public_transport', km), minutesBy('walk', km));
  return { ...limits, ...journey, publicMinutes, km: Math.round(km * 10) / 10 };
}

function mayDrive(participant: PreparedParticipant): boolean {
  const { licences } = participant;
  return (
    licences.has('driving_car') ||
    licences.has('driving_van') ||
    licences.has('driving_lorry') ||
    licences.has('driving_bus')
  );
}
