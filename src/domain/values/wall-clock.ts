import { aheadAt } from './time.ts';

const minuteMs = 60_000;
/** Clocks change at whole quarters of an hour of UTC. */
const quarterMs = 15 * minuteMs;
const weekMinutes = 7 * 1_440;
/** 1970 began on a Thursday, three days into a week. */
const epochMinute = 3 * 1_440;

/** Gives the minute of the week, from Monday, that the wall clock of a zone shows at a moment in milliseconds. Throws RangeError for an unknown zone. */
export function wallClockOf(zone: string): (moment: number) => number {
  const ahead = new Map<number, number>();
  return (moment) => {
    const quarter = Math.floor(moment / quarterMs);
    const known = ahead.get(quarter) ?? aheadAt(quarter * quarterMs, zone);
    ahead.set(quarter, known);
    const minute = Math.floor((moment + known) / minuteMs) + epochMinute;
    return ((minute % weekMinutes) + weekMinutes) % weekMinutes;
  };
}
