import type { ScoreRules } from '../domain/score-rules.ts';
import type { Schedule, ScheduleKind } from '../domain/values/schedule.ts';
import type { YouthLimit } from './findings.ts';
import { dayMinutes, intersect, lengthOf, longestDay, type Minutes, minutesOf, subtract } from './week.ts';

/** What a role takes of a week, in minutes. */
export interface RoleHours {
  readonly kind: ScheduleKind;
  readonly grid: Minutes;
  readonly gridLength: number;
  /** The longest day of the grid; of a pool, whose shifts are not known, at most a usual day. */
  readonly day: number;
  /** The fewest a week the role would settle for; absent when not known. None at all is a promise of nothing, and no number to fit into. */
  readonly fewest?: number | undefined;
  /** Hours a week as they are said, or as a fixed grid has them; an end that is not known is absent. */
  readonly week?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
}

/** Reads a schedule. Fixed hours are their grid; of drawn or agreed ones only what is said of the week is known. */
export function roleHours(
  { kind, blocks, hoursPerWeek }: Schedule,
  { usualDayMinutes }: ScoreRules['logistics'],
): RoleHours {
  const grid = minutesOf(blocks);
  const gridLength = lengthOf(grid);
  const said = { min: inMinutes(hoursPerWeek?.min), max: inMinutes(hoursPerWeek?.max) };
  const isGrid = kind === 'fixed' && gridLength > 0;
  const whole = said.min !== undefined && said.max !== undefined;
  const longest = longestDay(grid);
  return {
    kind,
    grid,
    gridLength,
    day: longest === 0 ? usualDayMinutes : isGrid ? longest : Math.min(longest, usualDayMinutes),
    fewest: isGrid ? gridLength : said.min || undefined,
    week:
      isGrid && !whole
        ? { min: gridLength, max: gridLength }
        : said.min === undefined && said.max === undefined
          ? undefined
          : said,
  };
}

const inMinutes = (hours: number | undefined) => (hours === undefined ? undefined : Math.round(hours * 60));

/** The middle of a range of hours, or the end that is known. */
export function middle(week: RoleHours['week']): number | undefined {
  const min = week?.min ?? week?.max;
  const max = week?.max ?? week?.min;
  return min === undefined || max === undefined ? undefined : (min + max) / 2;
}

/** Most work that a week allows. */
export interface Caps {
  readonly day?: number | undefined;
  readonly week?: number | undefined;
}

/** How many minutes of work can be drawn from some minutes of the week; a day is from midnight to midnight. */
export function capacity(minutes: Minutes, caps: Caps = {}): number {
  const { day = dayMinutes, week = Number.POSITIVE_INFINITY } = caps;
  let total = 0;
  let at = 0;
  let worked = 0;
  // Day by day in their order, without a list of them: this is asked of every pair several times.
  for (const [start, end] of minutes)
    for (let from = start; from < end; ) {
      const next = Math.floor(from / dayMinutes);
      if (next !== at) {
        total += Math.min(day, worked);
        at = next;
        worked = 0;
      }
      const to = Math.min(end, (next + 1) * dayMinutes);
      worked += to - from;
      from = to;
    }
  return Math.min(week, total + Math.min(day, worked));
}

/** Minutes on each of the seven days. */
export function minutesByDay(minutes: Minutes): readonly number[] {
  const days = new Array<number>(7).fill(0);
  for (const [start, end] of minutes) {
    for (let from = start; from < end; ) {
      const day = Math.floor(from / dayMinutes);
      const to = Math.min(end, (day + 1) * dayMinutes);
      days[day]! += to - from;
      from = to;
    }
  }
  return days;
}

/** Minutes that a young worker may work of some minutes of the week, on a day at most `cap`, too. */
export function lawful(minutes: Minutes, youth: YouthLimit, cap = dayMinutes): number {
  const caps = { day: Math.min(cap, youth.maxHoursPerDay * 60), week: youth.maxHoursPerWeek * 60 };
  return capacity(subtract(minutes, minutesOf(youth.restWindows)), caps);
}

const wholeWeek: Minutes = [[0, 7 * dayMinutes]];

/** The hours that a role could be worked in: agreed ones are any. */
export function workable({ kind, grid }: Pick<RoleHours, 'kind' | 'grid'>): Minutes {
  return kind === 'flexible' ? wholeWeek : grid;
}

/** Minutes a week that somebody with these hours free could work of a role, at most what it takes. */
export function drawable(role: RoleHours, free: Minutes, caps: Caps = {}): number {
  return capacity(intersect(workable(role), free), caps);
}

/** The minutes of a role's week that are not free. */
export function outside(role: RoleHours, free: Minutes): Minutes {
  return subtract(role.grid, free);
}
