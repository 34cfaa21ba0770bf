/** A week as an array of its 10,080 minutes, 1 where something is so, from Monday 00:00. */
export type Week = Uint8Array;

export interface Block {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const minutesADay = 24 * 60;
const minutesAWeek = 7 * minutesADay;

const minuteOf = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1]);

const known = new WeakMap<readonly Block[], Week>();

export function weekOf(blocks: readonly Block[]): Week {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const week = new Uint8Array(minutesAWeek);
  for (const { days, from, to } of blocks) {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    const long = end > start ? end - start : end + minutesADay - start;
    for (const day of days) {
      const first = dayNames.indexOf(day) * minutesADay + start;
      for (let minute = first; minute < first + long; minute += 1) week[minute % minutesAWeek] = 1;
    }
  }
  known.set(blocks, week);
  return week;
}

const clockOf = (minute: number) =>
  [Math.floor((minute % minutesADay) / 60), minute % 60].map((part) => `${part}`.padStart(2, '0')).join(':');

/** Blocks that mean these minutes: of each day what lies between midnight and midnight. */
export const blocksOf = (week: Week): readonly Block[] =>
  dayNames.flatMap((day, at) => {
    const start = at * minutesADay;
    const found: { days: string[]; from: string; to: string }[] = [];
    let from = start;
    for (let minute = start; minute <= start + minutesADay; minute += 1) {
      const isIn = minute < start + minutesADay && week[minute] === 1;
      if (!isIn && minute > from) found.push({ days: [day], from: clockOf(from), to: clockOf(minute) });
      if (!isIn) from = minute + 1;
    }
    return found;
  });

export const wholeWeek: Week = new Uint8Array(minutesAWeek).fill(1);
export const noMinutes: Week = new Uint8Array(minutesAWeek);

export function length(week: Week): number {
  let sum = 0;
  for (const minute of week) sum += minute;
  return sum;
}

function eachMinute(a: Week, b: Week, of: (one: number, other: number) => number): Week {
  const made = new Uint8Array(minutesAWeek);
  for (let minute = 0; minute < minutesAWeek; minute += 1) made[minute] = of(a[minute]!, b[minute]!);
  return made;
}

export const both = (a: Week, b: Week): Week => eachMinute(a, b, (one, other) => one & other);
export const without = (a: Week, b: Week): Week => eachMinute(a, b, (one, other) => one & (1 - other));

/** The minutes of each day from midnight to midnight. */
export const byDay = (week: Week): readonly number[] =>
  dayNames.map((_, day) => length(week.subarray(day * minutesADay, (day + 1) * minutesADay)));

/** What can be drawn from some minutes of the week, with at most so many a day and a week. */
export function drawn(week: Week, aDay = minutesADay, aWeek = minutesAWeek): number {
  const sum = byDay(week).reduce((all, minutes) => all + Math.min(minutes, aDay), 0);
  return Math.min(sum, aWeek);
}

/** Stretches without a gap, Sunday night joined to Monday: where each starts, and where it ends, which may lie past the week. */
export function stretches(week: Week): readonly { readonly start: number; readonly end: number }[] {
  if (length(week) === minutesAWeek) return [{ start: 0, end: minutesAWeek }];
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < minutesAWeek; start += 1) {
    if (week[start] === 0 || week[(start + minutesAWeek - 1) % minutesAWeek] === 1) continue;
    let end = start;
    while (week[end % minutesAWeek] === 1) end += 1;
    found.push({ start, end });
  }
  return found;
}

/** The longest a day gets, each stretch counted for the day it starts on. */
export function longestDay(week: Week): number {
  const days = dayNames.map(() => 0);
  for (const { start, end } of stretches(week)) days[Math.floor(start / minutesADay)]! += end - start;
  return Math.max(...days);
}

const night = weekOf([{ days: dayNames, from: '23:00', to: '06:00' }]);
export const nightOf = (week: Week): Week => both(week, night);

/** The most minutes of night in one stretch. */
export const longestNight = (week: Week): number =>
  Math.max(
    0,
    ...stretches(week).map(({ start, end }) => {
      let sum = 0;
      for (let minute = start; minute < end; minute += 1) sum += night[minute % minutesAWeek]!;
      return sum;
    }),
  );

/** Days from one date to another. */
export const daysFrom = (one: string, other: string): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
