import type { Instant, LocalDate } from './time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant of a time (`HH:MM` or `HH:MM:SS`) of a date on the wall clock of a zone; where the clock is put on over that time,
 * the same time after it. Throws RangeError for an unknown zone.
 */
export function instantIn(date: LocalDate, time: string, zone: string): Instant {
  const asUtc = Date.parse(`${date}T${time}Z`);
  // The clock may change between that time there and that time in UTC: the offset that counts is the one there.
  const near = asUtc - offsetAt(asUtc, zone);
  return new Date(asUtc - offsetAt(near, zone)).toISOString();
}

/** Every instant at which the wall clock of a zone shows a time: none where it is put on over it, two where it is put back. */
export function instantsIn(date: LocalDate, time: string, zone: string): readonly Instant[] {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const day = 86_400_000;
  const offsets = new Set([asUtc - day, asUtc + day].map((moment) => offsetAt(moment, zone)));
  const moments = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((at) => at + offsetAt(at, zone) === asUtc);
  return moments.sort((one, other) => one - other).map((moment) => new Date(moment).toISOString());
}

/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(new Date(moment));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}
