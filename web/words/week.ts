import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { dateFormat } from './formats.ts';

/** Monday first, as everywhere. */
export const weekDays: readonly WeekDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `Mon` for the first day of a week, 0. */
export const dayName = (at: number): string => nameOf(at, 'short');

/** `Monday`, as a reader speaks it. */
export const wholeDayName = (at: number): string => nameOf(at, 'long');

function nameOf(at: number, weekday: 'short' | 'long'): string {
  // The fifth of January 2026 is a Monday.
  return dateFormat({ weekday, timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + at));
}

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
  const names = run.map((day) => dayName(weekDays.indexOf(day)));
  return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

/** `Mon–Fri 08:00–16:00, Sat 09:00–12:00`; undefined when there is nothing to say. */
export function sayBlocks(blocks: readonly WeeklyBlock[]): string | undefined {
  if (blocks.length === 0) return undefined;
  return blocks.map((block) => `${sayDays(block.days)} ${block.from}–${block.to}`).join(', ');
}
