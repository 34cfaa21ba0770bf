import { hourlyMinor } from '../../domain/values/money.ts';
import { coordinatesOf } from '../../domain/values/place.ts';
import type { Pair } from '../pair.ts';
import { daysBetween } from '../prepare.ts';
import { full, stanceValues } from '../stances.ts';
import type { Item, PartValue } from './item.ts';
import { meanOf } from './item.ts';

/** What each matter weighs within the part. Hours and the way there are always asked, pay and start when they can differ. */
export const logisticsShares = { hours: 9, travel: 6, wage: 3, start: 2 } as const;

/** Worth of what nobody knows: neither for nor against. */
export const neutral = full / 2;

/** Days after the start date at which waiting for a person is worth nothing. */
export const longestWait = 90;

export function logisticsPart(pair: Pair): PartValue {
  return meanOf(
    'logistics',
    [hoursItem(pair), travelItem(pair), wageItem(pair), startItem(pair)].filter((item) => item !== undefined),
  );
}

/** Share of the minutes asked for that are free; a flexible schedule is worth at least `willing`. */
function hoursItem(pair: Pair): Item {
  const { participant, opportunity, inForce, commonMinutes } = pair;
  const asked = opportunity.requiredLength;
  const flexible = opportunity.findings.schedule.kind === 'flexible';
  const data = { requiredMinutes: asked, commonMinutes, flexible };
  const share = logisticsShares.hours;
  if (participant.availability.length === 0 || opportunity.required.length === 0) {
    const whose = participant.availability.length === 0 ? 'participant' : 'employer';
    return { code: 'hours_unknown', share, value: neutral, known: 0, data: { ...data, whose } };
  }
  const free = asked === 0 ? full : Math.min(full, Math.round((full * commonMinutes) / asked));
  const value = flexible && inForce.free.length > 0 ? Math.max(free, stanceValues.willing) : free;
  return { code: value * 2 >= full ? 'hours_fit' : 'hours_clash', share, value, known: 100, data };
}

/**
 * 1 for no way at all, falling evenly to 0.5 at the person's limit; beyond it half of limit ÷ minutes.
 */
function travelItem(pair: Pair): Item {
  const { minutes, mode, km, limit, limitFrom } = pair.travel;
  const share = logisticsShares.travel;
  if (minutes === undefined) {
    const whose = coordinatesOf(pair.participant.findings.place) ? 'employer' : 'participant';
    return { code: 'travel_unknown', share, value: neutral, known: 0, data: { limit, limitFrom, whose } };
  }
  return {
    code: minutes === 0 ? 'travel_none' : minutes <= limit ? 'travel_fits' : 'travel_long',
    share,
    value: travelValue(minutes, limit),
    known: 100,
    data: { minutes, mode: mode ?? null, km, limit, limitFrom },
  };
}

function travelValue(minutes: number, limit: number): number {
  if (minutes === 0) return full;
  return minutes <= limit
    ? Math.round(full - (neutral * minutes) / limit)
    : Math.round((neutral * Math.max(0, limit)) / minutes);
}

/** The lowest wage offered against the person's floor, both an hour, in whole minor units. Only with a floor. */
function wageItem(pair: Pair): Item | undefined {
  const floor = pair.participant.findings.preferences.wageFloor;
  if (!floor) return undefined;
  const wage = pair.opportunity.findings.wage;
  const share = logisticsShares.wage;
  const floorHourly = hourlyMinor(floor.amountMinor, floor.per);
  const data = { floorHourly, currency: floor.currency };
  if (!wage || wage.min.currency !== floor.currency) {
    const offeredIn = wage?.min.currency ?? null;
    return { code: 'wage_unknown', share, value: neutral, known: 0, data: { ...data, offeredIn } };
  }
  const lowestHourly = hourlyMinor(wage.min.amountMinor, wage.per);
  const highestHourly = wage.max ? hourlyMinor(wage.max.amountMinor, wage.per) : lowestHourly;
  const value = lowestHourly >= floorHourly ? full : Math.round((full * lowestHourly) / floorHourly);
  return {
    code: value === full ? 'wage_meets_floor' : 'wage_under_floor',
    speaks: value === full ? undefined : 'against',
    share,
    value,
    known: 100,
    data: { ...data, lowestHourly, highestHourly },
  };
}

/** 1 when the person can start by then, falling evenly to 0 after 90 days. Only when either side named a date. */
function startItem(pair: Pair): Item | undefined {
  const { availableFrom } = pair.participant.findings;
  const { startDate } = pair.opportunity.findings;
  if (availableFrom === undefined && startDate === undefined) return undefined;
  const { today } = pair.conditions;
  const start = startDate !== undefined && startDate > today ? startDate : today;
  const wait = availableFrom === undefined ? 0 : Math.max(0, daysBetween(start, availableFrom));
  const value = Math.round(full * Math.max(0, 1 - wait / longestWait));
  return {
    code: wait === 0 ? 'start_fits' : 'start_late',
    speaks: wait === 0 ? undefined : 'against',
    share: logisticsShares.start,
    value,
    known: 100,
    data: { startDate: start === today ? null : start, availableFrom: availableFrom ?? null, waitDays: wait },
  };
}
