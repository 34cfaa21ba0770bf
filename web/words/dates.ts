import type { Instant, LocalDate } from '../../src/domain/values/time.ts';
import { dateFormat } from './formats.ts';
import { say } from './say.ts';

/** How long ago, in as few letters as stay clear: `now`, `5 min`, `3 h`, `2 d`, `4 wk`. */
export function age(instant: Instant, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
  if (minutes < 1) return say('now');
  if (minutes < 60) return say('minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return say('hours', { count: hours });
  const days = Math.floor(hours / 24);
  return days < 21 ? say('days', { count: days }) : say('weeks', { count: Math.floor(days / 7) });
}

/** The exact time in the organisation's zone. */
export function exactTime(instant: Instant, zone: string): string {
  return dateFormat({ dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(instant));
}

/** When something begins or ends by itself: the day alone where that is as the day begins. */
export const dayOrTime = (instant: Instant, zone: string): string => {
  const day = dayIn(zone, instant);
  return Date.parse(startOfDay(day, zone)) === Date.parse(instant) ? longDate(day) : exactTime(instant, zone);
};

/** `25 November 2026` for a calendar date, as notices and problems write it. A calendar date has no zone. */
export function longDate(date: LocalDate): string {
  return calendarDate(date, { dateStyle: 'long' });
}

/** `Wed 25 November`, for a day that is near. */
export function nearDate(date: LocalDate): string {
  return calendarDate(date, { weekday: 'short', day: 'numeric', month: 'long' });
}

/** Any day to come: as one that is near, with the year in place of the weekday where it could be another year's. */
export function comingDate(date: LocalDate, today: LocalDate): string {
  return date < plusDays(today, 300) ? nearDate(date) : longDate(date);
}

/** `Fri 12 March 2027`, for a day that somebody types; undefined while it is none yet, as with the first digits of a year. */
export function readDay(date: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date < '1900') return undefined;
  return calendarDate(date, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
}

function calendarDate(date: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return dateFormat({ ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** The calendar date it is in a zone. */
export function dayIn(zone: string, now: Instant = new Date().toISOString()): LocalDate {
  const moment = Date.parse(now);
  return new Date(moment + offsetAt(moment, zone)).toISOString().slice(0, 10);
}

/** The day that something is put off to. */
export interface PutOff {
  readonly date: LocalDate;
  /** Eight in the morning of that day, in the organisation's zone. */
  readonly until: Instant;
}

export interface Postponement extends PutOff {
  readonly id: 'next_day' | 'next_week' | 'in_a_month';
  readonly label: string;
}

/**
 * The days a match can be put off to, as they stand now in the organisation's zone: the next working day, the Monday after this
 * week, or a week from now where they are the same, and a month from now.
 */
export function postponements(now: Instant, zone: string): readonly Postponement[] {
  const today = dayIn(zone, now);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const tomorrow = plusDays(today, 1);
  const nextDay = workingDay(tomorrow);
  const monday = plusDays(today, 7 - weekday);
  const days: readonly [Postponement['id'], string, LocalDate][] = [
    ['next_day', nextDay === tomorrow ? say('tomorrow') : weekdayOf(nextDay), nextDay],
    nextDay === monday
      ? ['next_week', say('in_a_week'), workingDay(plusDays(today, 7))]
      : ['next_week', say('next_week'), monday],
    ['in_a_month', say('in_a_month'), workingDay(plusDays(today, 30))],
  ];
  return days.map(([id, label, date]) => ({ id, label, ...putOffTo(date, zone) }));
}

const weekdayOf = (date: LocalDate): string => calendarDate(date, { weekday: 'long' });

/** The day itself, or the Monday after a weekend. */
function workingDay(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return plusDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const putOffTo = (date: LocalDate, zone: string): PutOff => ({
  date,
  until: wallClock(date, '08:00', zone),
});

/** When a date begins in a zone. */
export const startOfDay = (date: LocalDate, zone: string): Instant => wallClock(date, '00:00', zone);

/** A time of a date on the wall clock of a zone. */
export function wallClock(date: LocalDate, time: string, zone: string): Instant {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // The clock may be put on or back between that time there and in UTC: the offset that counts is the one at that time there.
  const near = asUtc - offsetAt(asUtc, zone);
  return new Date(asUtc - offsetAt(near, zone)).toISOString();
}

const wallClockParts = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = dateFormat({ ...wallClockParts, timeZone: zone }, 'en-CA').formatToParts(new Date(moment));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - moment;
}
