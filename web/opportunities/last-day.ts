import type { Instant, LocalDate } from '../../src/domain/values/time.ts';
import { dayIn, startOfDay } from '../words/dates.ts';

const dayMs = 86_400_000;

/** The last day on which a posting can still be had, in a zone: one that ends at midnight ends the day before. */
export const lastDayOf = (expiresAt: Instant, zone: string): LocalDate =>
  dayIn(zone, new Date(Date.parse(expiresAt) - 1).toISOString());

/** When a posting ends whose last day this is: as the next day begins. */
export function endOf(lastDay: LocalDate, zone: string): Instant {
  const next = new Date(Date.parse(`${lastDay}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
  return startOfDay(next, zone);
}

/** The day so many days from now. */
export const dayAfter = (zone: string, days: number, now = Date.now()): LocalDate =>
  dayIn(zone, new Date(now + days * dayMs).toISOString());
