import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { choicesOf } from './code-table.ts';

/** Monday first, as everywhere. */
const dayWords: Readonly<Record<WeekDay, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

const days = choicesOf(dayWords);

/** As a reader speaks them. */
export const wholeDayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const weekDays = days.map(([day]) => day);
export const dayNames = days.map(([, name]) => name);

/** `Mon–Fri, Sun` for any days. */
export function sayDays(some: readonly WeekDay[]): string {
  const runs: WeekDay[][] = [];
  let run: WeekDay[] = [];
  for (const day of weekDays) {
    if (!some.includes(day)) {
      run = [];
    } else if (run.push(day) === 1) {
      runs.push(run);
    }
  }
  return runs.map(sayRun).join(', ');
}

/** Days that follow each other: named one by one up to two, from the first to the last beyond. */
function sayRun(run: readonly WeekDay[]): string {
  const names = run.map((day) => dayWords[day]);
  return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

/** `Mon–Fri 08:00–16:00, Sat 09:00–12:00`; undefined when there is nothing to say. */
export function sayBlocks(blocks: readonly WeeklyBlock[]): string | undefined {
  if (blocks.length === 0) return undefined;
  return blocks.map((block) => `${sayDays(block.days)} ${block.from}–${block.to}`).join(', ');
}
