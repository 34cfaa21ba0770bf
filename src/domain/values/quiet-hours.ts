import { type Instant, localDate, plusDays, startOfDay } from './time.ts';
import { wallClockOf } from './wall-clock.ts';
import { type WeeklyBlock, weekDays } from './week.ts';

const minuteMs = 60_000;
const dayMinutes = 1_440;
const weekMinutes = 7 * dayMinutes;

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minutes of a week, from Monday, that some blocks cover; what runs past Sunday goes on at Monday. */
function coveredBy(blocks: readonly WeeklyBlock[]): Uint8Array {
  const covered = new Uint8Array(weekMinutes);
  for (const { days, from, to } of blocks) {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    const length = end > start ? end - start : end + dayMinutes - start;
    for (const day of days) {
      const begins = weekDays.indexOf(day) * dayMinutes + start;
      for (let at = begins; at < begins + length; at += 1) covered[at % weekMinutes] = 1;
    }
  }
  return covered;
}

/**
 * Until when it is quiet: the first instant from `at` on that lies in none of the blocks on the wall clock of a zone, with both
 * changes of that clock. `at` itself where it is not quiet; the week after where all of the week is.
 */
export function quietUntil(blocks: readonly WeeklyBlock[], at: Instant, zone: string): Instant {
  if (blocks.length === 0) return at;
  const covered = coveredBy(blocks);
  const weekMinuteAt = wallClockOf(zone);
  const begins = Date.parse(at);
  if (covered[weekMinuteAt(begins)] === 0) return at;
  let moment = Math.floor(begins / minuteMs) * minuteMs + minuteMs;
  for (let minutes = 0; minutes < weekMinutes && covered[weekMinuteAt(moment)] === 1; minutes += 1)
    moment += minuteMs;
  return new Date(moment).toISOString();
}

/**
 * The next instant after `at` at which the wall clock of a zone comes to a time of day: once a day, the first time where it is put
 * back over that time, and as soon as it is past where it is put on over it.
 */
export function nextAt(time: string, at: Instant, zone: string): Instant {
  const weekMinuteAt = wallClockOf(zone);
  const asked = minuteOf(time);
  for (let date = localDate(at, zone); ; date = plusDays(date, 1)) {
    const end = Date.parse(startOfDay(plusDays(date, 1), zone));
    let moment = Date.parse(startOfDay(date, zone));
    while (moment < end && weekMinuteAt(moment) % dayMinutes < asked) moment += minuteMs;
    const found = new Date(moment).toISOString();
    if (found > at) return found;
  }
}
