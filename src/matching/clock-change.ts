import type { LocalDate } from '../domain/time.ts';
import { plusDays } from '../domain/time.ts';
import type { WeeklyBlock } from '../domain/week.ts';
import { clockMinutes, dayMinutes } from './week.ts';

/** Minutes east of UTC that the zone's clocks show at a wall-clock moment. Of a moment that occurs twice, the later. */
export type ZoneOffset = (date: LocalDate, minuteOfDay: number) => number;

/**
 * The minutes that really pass in a block that starts on `date`. A weekly block is wall clock, so a night shift of
 * 22:00–06:00 is 420 minutes on the night the clocks go forward and 540 on the night they go back.
 */
export function elapsedMinutes(
  block: Pick<WeeklyBlock, 'from' | 'to'>,
  date: LocalDate,
  offsetAt: ZoneOffset,
): number {
  const from = clockMinutes(block.from);
  const to = clockMinutes(block.to);
  const end = to > from ? to : to + dayMinutes;
  const endDate = end >= dayMinutes ? plusDays(date, 1) : date;
  return end - from - (offsetAt(endDate, end % dayMinutes) - offsetAt(date, from));
}
