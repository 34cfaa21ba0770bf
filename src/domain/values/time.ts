/** An instant, ISO 8601 UTC with milliseconds, so that text order is time order: `2026-11-24T09:30:00.000Z`. */
export type Instant = string;

/** A calendar date in the organisation's zone: `2026-11-24`. */
export type LocalDate = string;

/** Gives the present. Passed in, so that every rule about time can be tested at any time. */
export type Clock = () => Instant;

/** The instant `seconds` after (or, when negative, before) another. */
export function plusSeconds(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

/** The date `days` after (or, when negative, before) another. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date it is in an IANA zone at an instant. Throws RangeError for an unknown zone. */
export function localDate(at: Instant, zone: string): LocalDate {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(new Date(at));
}
