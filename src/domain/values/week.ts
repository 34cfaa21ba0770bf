/** Days in ISO order; day 0 is Monday. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];

/**
 * Hours that repeat every week, on the wall clock of the organisation's zone.
 * `to` at or before `from` runs past midnight into the next day; `from` equal to `to` is a whole day.
 */
export interface WeeklyBlock {
  readonly days: readonly WeekDay[];
  /** `HH:MM`, 00:00 to 23:59. */
  readonly from: string;
  /** `HH:MM`, 00:00 to 24:00. */
  readonly to: string;
}

/**
 * Hours as a person writes them, `mon-fri 08:00-18:00`; undefined when they are not so written. Days may wrap (`sat-mon`), stand
 * alone, and be listed.
 */
export function readBlock(text: string): WeeklyBlock | undefined {
  const parts = /^([a-z]{3})(?:-([a-z]{3}))?((?:,[a-z]{3})*)\s+(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/i.exec(
    text.trim(),
  );
  if (parts === null) return undefined;
  const [, first = '', last = first, more = '', from = '', to = ''] = parts;
  const range = daysFrom(dayOf(first), dayOf(last));
  const days = [...range, ...more.split(',').slice(1).map(dayOf)];
  if (!days.every((day) => day !== undefined)) return undefined;
  return { days: [...new Set(days)], from: from.padStart(5, '0'), to: to.padStart(5, '0') };
}

const dayOf = (text: string): WeekDay | undefined => weekDays.find((day) => day === text.toLowerCase());

/** Every day from one to another, over the end of the week if need be. */
function daysFrom(first: WeekDay | undefined, last: WeekDay | undefined): readonly (WeekDay | undefined)[] {
  if (first === undefined || last === undefined) return [undefined];
  const from = weekDays.indexOf(first);
  const count = ((weekDays.indexOf(last) - from + 7) % 7) + 1;
  return [...weekDays, ...weekDays].slice(from, from + count);
}

const dayMinutes = 1_440;

/** How many hours of a week some blocks cover; hours in two of them count once, and what runs past Sunday goes on at Monday. */
export function hoursOf(blocks: readonly WeeklyBlock[]): number {
  const covered = new Uint8Array(7 * dayMinutes);
  for (const { days, from, to } of blocks) {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    const length = end > start ? end - start : end + dayMinutes - start;
    for (const day of days) {
      const first = weekDays.indexOf(day) * dayMinutes + start;
      for (let at = first; at < first + length; at += 1) covered[at % covered.length] = 1;
    }
  }
  return covered.reduce((sum, one) => sum + one, 0) / 60;
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
