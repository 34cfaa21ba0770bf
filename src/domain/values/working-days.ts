import { type LocalDate, plusDays } from './time.ts';

/** The day so many working days before another: Saturdays and Sundays do not count, holidays do, for they differ from place to place. */
export function workingDaysBefore(day: LocalDate, days: number): LocalDate {
  let at = day;
  for (let left = days; left > 0; ) {
    at = plusDays(at, -1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
}
