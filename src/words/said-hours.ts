import type { WeekDay, WeeklyBlock } from '../domain/values/week.ts';

const inOrder: readonly WeekDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `9:00`, as people write it: without the nought in front. */
export const clockText = (time: string): string => time.replace(/^0(?=\d)/, '').replace(/^24:/, '0:');

/** How a language says days: one, three or more in a row, and several. */
export interface DayWords {
  readonly name: (day: WeekDay) => string;
  readonly range: (first: string, last: string) => string;
  readonly list: (names: readonly string[]) => string;
}

/** Days by their names; three or more in a row are a range. */
export function daysSaid(days: readonly WeekDay[], { name, range, list }: DayWords): string {
  const said = inOrder.filter((day) => days.includes(day));
  const [first, last] = [said[0], said.at(-1)];
  const isRow = first && last && inOrder.indexOf(last) - inOrder.indexOf(first) === said.length - 1;
  return said.length > 2 && isRow ? range(name(first), name(last)) : list(said.map(name));
}

/** Days with the same times together. */
export function gatheredHours(blocks: readonly WeeklyBlock[]): readonly WeeklyBlock[] {
  const byTimes = new Map<string, WeeklyBlock>();
  for (const { days, from, to } of blocks) {
    const key = `${from} ${to}`;
    const before = byTimes.get(key)?.days ?? [];
    byTimes.set(key, { days: [...new Set([...before, ...days])], from, to });
  }
  return [...byTimes.values()];
}

/** How many hours a week a job has, as it was said: which sentence tells it, and its numbers. */
export interface WeeklyHours {
  readonly key: 'hoursExactly' | 'hoursAWeek' | 'hoursAtLeast' | 'hoursAtMost';
  readonly numbers: Readonly<Record<string, number>>;
}

/** Undefined where none was said. One limit alone is no exact number: hours that are longer stand beside it. */
export function weeklyHours({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): WeeklyHours | undefined {
  if (min !== undefined && max !== undefined)
    return min === max
      ? { key: 'hoursExactly', numbers: { hours: min } }
      : { key: 'hoursAWeek', numbers: { from: min, to: max } };
  if (min !== undefined) return { key: 'hoursAtLeast', numbers: { hours: min } };
  return max === undefined ? undefined : { key: 'hoursAtMost', numbers: { hours: max } };
}
