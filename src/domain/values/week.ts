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
  return minutesIn(coverOf(blocks)) / 60;
}

/**
 * The same hours with none of them said twice: blocks that overlap nowhere are left as they are, even where one ends as the other
 * begins; else the week is laid out anew in the fewest blocks, days with the same hours together, Monday first.
 */
export function mergeOverlaps(blocks: readonly WeeklyBlock[]): readonly WeeklyBlock[] {
  const covered = coverOf(blocks);
  const said = blocks.reduce((sum, block) => sum + block.days.length * lengthOf(block), 0);
  if (said === minutesIn(covered)) return blocks;
  const together = new Map<string, WeeklyBlock>();
  for (const { start, length } of runsIn(covered)) {
    const from = clockOf(start % dayMinutes);
    const to = clockOf((start + length) % dayMinutes);
    const { days = [] } = together.get(`${from} ${to}`) ?? {};
    const day = weekDays[Math.floor(start / dayMinutes)] ?? 'mon';
    together.set(`${from} ${to}`, { days: [...days, day], from, to: to === '00:00' ? '24:00' : to });
  }
  return [...together.values()];
}

/** Minutes from Monday's midnight. */
interface Run {
  readonly start: number;
  readonly length: number;
}

/** Stretches of minutes that are covered without a gap, over the end of the week too; one that a block cannot hold is cut at each midnight. */
function runsIn(covered: Uint8Array): readonly Run[] {
  const gap = covered.indexOf(0);
  const runs: Run[] = [];
  let length = 0;
  // A week without a gap is begun at its own beginning.
  const first = gap + 1;
  for (let at = first; at <= first + covered.length; at += 1) {
    const isCovered = at < first + covered.length && covered[at % covered.length] === 1;
    if (isCovered) length += 1;
    else if (length > 0) {
      runs.push(...withinDays({ start: at - length, length }));
      length = 0;
    }
  }
  return runs
    .map(({ start, length }) => ({ start: start % covered.length, length }))
    .toSorted((one, other) => one.start - other.start);
}

function withinDays({ start, length }: Run): readonly Run[] {
  if (length <= dayMinutes) return [{ start, length }];
  const today = dayMinutes - (start % dayMinutes);
  return [{ start, length: today }, ...withinDays({ start: start + today, length: length - today })];
}

/** Each minute of the week: 1 where a block covers it. */
function coverOf(blocks: readonly WeeklyBlock[]): Uint8Array {
  const covered = new Uint8Array(7 * dayMinutes);
  for (const block of blocks)
    for (const day of block.days) {
      const first = weekDays.indexOf(day) * dayMinutes + minuteOf(block.from);
      for (let at = first; at < first + lengthOf(block); at += 1) covered[at % covered.length] = 1;
    }
  return covered;
}

const minutesIn = (covered: Uint8Array): number => covered.reduce((sum, one) => sum + one, 0);

function lengthOf({ from, to }: WeeklyBlock): number {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return end > start ? end - start : end + dayMinutes - start;
}

const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
