import type { WagePeriod } from '../domain/values/money.ts';
import { middle } from './hours.ts';
import type { Pair } from './pair.ts';

/** Pay and floor of a pair, in whole minor units an hour. */
export interface WagesOfPair {
  readonly currency: string;
  /** The lowest pay over the middle of the role's hours, against the floor over the middle of those it is meant for: for the part. */
  readonly lowest: number;
  readonly floor: number;
  /** The highest pay over the fewest hours, against the floor over the most hours wished: what blocks is under it for certain. */
  readonly gate?: { readonly highest: number; readonly floor: number } | undefined;
}

/**
 * Pay and floor, both an hour; undefined where either is not known, in another currency, or of a period whose hours are not
 * known.
 */
export function wagesOf({ participant, opportunity, conditions }: Pair): WagesOfPair | undefined {
  const { wageFloor, hoursPerWeek } = participant.findings.preferences;
  const { wage } = opportunity.findings;
  if (!wageFloor || !wage || wage.min.currency !== wageFloor.currency) return undefined;
  const { hours } = opportunity;
  const { weeksPerYear } = conditions.rules.logistics;
  const hourly = (amount: number, per: WagePeriod, weekMinutes: number | undefined) =>
    hourlyMinor(amount, { per, weekMinutes, dayMinutes: hours.day, weeksPerYear });
  // Two amounts of one period compare as they are while nothing is said of the role's hours.
  const assumed = wage.per === wageFloor.per && middle(hours.week) === undefined ? 40 * 60 : undefined;
  const role = middle(hours.week) ?? assumed;
  const fewest = hours.week?.min ?? assumed;
  const wished = hoursPerWeek && {
    min: minutes(hoursPerWeek.min),
    max: minutes(hoursPerWeek.max),
  };
  const lowest = hourly(wage.min.amountMinor, wage.per, role);
  const floor = hourly(wageFloor.amountMinor, wageFloor.per, assumed ?? middle(wished) ?? role);
  if (lowest === undefined || floor === undefined) return undefined;
  const highest = hourly((wage.max ?? wage.min).amountMinor, wage.per, fewest);
  const mildFloor = hourly(
    wageFloor.amountMinor,
    wageFloor.per,
    assumed ?? wished?.max ?? wished?.min ?? fewest,
  );
  return {
    currency: wageFloor.currency,
    lowest,
    floor,
    gate: highest === undefined || mildFloor === undefined ? undefined : { highest, floor: mildFloor },
  };
}

const minutes = (hours: number | undefined) => (hours === undefined ? undefined : hours * 60);

interface Period {
  readonly per: WagePeriod;
  readonly weekMinutes: number | undefined;
  readonly dayMinutes: number;
  readonly weeksPerYear: number;
}

/** An amount brought to whole minor units an hour. */
function hourlyMinor(amount: number, period: Period): number | undefined {
  const hours = hoursOf(period);
  return hours === undefined || hours === 0 ? undefined : Math.round(amount / hours);
}

/** Hours of work that a period pays; undefined where the hours a week are not known. */
function hoursOf({ per, weekMinutes, dayMinutes, weeksPerYear }: Period): number | undefined {
  if (per === 'hour') return 1;
  if (per === 'day') return dayMinutes / 60;
  if (weekMinutes === undefined) return undefined;
  const weeks = { week: 1, month: weeksPerYear / 12, year: weeksPerYear }[per];
  return (weekMinutes / 60) * weeks;
}

/** The smallest amount, in the period of the posting, that comes to the floor an hour; undefined where it is not under it. */
export function wageAtFloor(pair: Pair): number | undefined {
  const wages = wagesOf(pair);
  const { wage } = pair.opportunity.findings;
  if (!wages || !wage || wages.lowest >= wages.floor) return undefined;
  const { hours } = pair.opportunity;
  const { weeksPerYear } = pair.conditions.rules.logistics;
  const week = middle(hours.week) ?? 40 * 60;
  const each = hoursOf({ per: wage.per, weekMinutes: week, dayMinutes: hours.day, weeksPerYear }) ?? 1;
  return Math.ceil(wages.floor * each);
}
