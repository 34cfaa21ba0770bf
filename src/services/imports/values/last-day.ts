import { sentence } from '../../../domain/sentence.ts';
import { instantIn, instantsIn } from '../../../domain/values/local-instant.ts';
import type { Instant } from '../../../domain/values/time.ts';
import { dayAndTime } from './clock.ts';
import { readDate } from './date.ts';
import { quoted, type Reading } from './reading.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Until when something holds: a date is the end of that day in the organisation's zone, a date with a time is that time there,
 * and an instant is itself.
 */
export function readLastDay(cell: string, zone: string): Reading<Instant> {
  const text = cell.trim();
  if (text.length > 60) return { fault: sentence('cell_not_a_date', { cell: quoted(cell) }) };
  if (instant.test(text)) {
    const day = readDate(text.slice(0, 10));
    const at = Date.parse(text);
    if ('fault' in day) return day;
    return Number.isNaN(at)
      ? { fault: sentence('cell_no_such_date', { cell: quoted(cell) }) }
      : { value: new Date(at).toISOString() };
  }
  const date = readDate(text);
  if ('value' in date) return { value: instantIn(date.value, '23:59:59', zone) };
  const timed = dayAndTime(text);
  if (timed === undefined) return date;
  const day = readDate(timed.day);
  return 'fault' in day ? day : readTime(cell, instantsIn(day.value, timed.time, zone));
}

/** A time is none or two where the clocks are put on or back. */
function readTime(cell: string, [one, other]: readonly Instant[]): Reading<Instant> {
  if (one === undefined) return { fault: sentence('cell_no_such_time', { cell: quoted(cell) }) };
  if (other === undefined) return { value: one };
  return { fault: sentence('cell_two_times', { cell: quoted(cell), one, other }) };
}
