/** An instant, ISO 8601 UTC with milliseconds, so that text order is time order: `2026-11-24T09:30:00.000Z`. */
export type Instant = string;

/** A calendar date in the organisation's zone: `2026-11-24`. */
export type LocalDate = string;

/** Gives the present. Passed in, so that every rule about time can be tested at any time. */
export type Clock = () => Instant;

const dayMs = 86_400_000;

/** The instant `seconds` after (or, when negative, before) another. */
export function plusSeconds(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

/** The date `days` after (or, when negative, before) another. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

const calendars = new Map<string, Intl.DateTimeFormat>();
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** A format of a zone, made once: making one is dear. */
function formatOf(
  kept: Map<string, Intl.DateTimeFormat>,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const known = kept.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...options });
  kept.set(zone, format);
  return format;
}

const dayFields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const timeFields = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** The calendar date it is in an IANA zone at an instant. Throws RangeError for an unknown zone. */
export function localDate(at: Instant, zone: string): LocalDate {
  return formatOf(calendars, zone, dayFields).format(new Date(at));
}

/**
 * The first instant of a calendar date in an IANA zone: midnight on the wall there, or one o'clock where the clocks are put on at
 * midnight. Throws RangeError for an unknown zone.
 */
export function startOfDay(date: LocalDate, zone: string): Instant {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The clocks may change on that day: each of the two offsets around it gives an instant, and one of them begins the day.
  const begins = [midnight - dayMs, midnight + dayMs].map((near) =>
    new Date(midnight - aheadAt(near, zone)).toISOString(),
  );
  const [before = ''] = begins;
  const isStart = (at: Instant) =>
    localDate(at, zone) === date && localDate(plusSeconds(at, -0.001), zone) < date;
  return begins.find(isStart) ?? before;
}

/** The last millisecond of a calendar date in an IANA zone: until when something stands that has this for its last day. */
export function endOfDay(date: LocalDate, zone: string): Instant {
  return plusSeconds(startOfDay(plusDays(date, 1), zone), -0.001);
}

/** How far the wall clock of a zone is ahead of UTC at a moment, in milliseconds. */
export function aheadAt(moment: number, zone: string): number {
  const format = formatOf(wallClocks, zone, { ...dayFields, ...timeFields });
  const parts = format.formatToParts(new Date(moment));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return wall - moment;
}
