/** A day as it stands in a cell, and the time behind it (`HH:MM`). */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

/** `24/12/2026 5:00 PM`, `24-Dec-26 5pm`, `2026-12-24 17.00`, `2026-12-24T17:00:00`. */
const timed =
  /^(.*[\d.])(?:T| ?, ?| at | )(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?)? ?(?:(a|p)\.? ?m\.?)?$/i;

/** A day and a time behind it, as people and spreadsheets write them; undefined where there is no time. */
export function dayAndTime(cell: string): DayAndTime | undefined {
  const text = cell.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const [, day, figures = '', minutes = '00', half] = timed.exec(text) ?? [];
  if (day === undefined || (half === undefined && !/[:.h]\d{2}/i.test(text.slice(day.length))))
    return undefined;
  const hour = Number(figures);
  if (Number(minutes) > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
  const late = half?.toLowerCase() === 'p';
  const hours = half === undefined ? hour : (hour % 12) + (late ? 12 : 0);
  return { day, time: `${String(hours).padStart(2, '0')}:${minutes}` };
}
