import type { WeekDay, WeeklyBlock } from '../domain/values/week.ts';
import { weekDays } from '../domain/values/week.ts';

/**
 * A set of minutes of the week: half-open `[start, end)`, sorted, apart from each other, within
 * 0 (Monday 00:00) to 10,080. The week is a circle: what runs past Sunday midnight goes on at 0.
 * All of it is wall clock of the organisation's zone.
 */
export type Minutes = readonly (readonly [start: number, end: number])[];

export const dayMinutes = 1_440;
export const weekMinutes = 7 * dayMinutes;

/** The minutes of some weekly blocks, overlaps merged. `to` at or before `from` runs past midnight. */
export function minutesOf(blocks: readonly WeeklyBlock[]): Minutes {
  const pieces: [number, number][] = [];
  for (const block of blocks) {
    const from = clockMinutes(block.from);
    const to = clockMinutes(block.to);
    const length = to > from ? to - from : to + dayMinutes - from;
    for (const day of block.days) {
      const start = weekDays.indexOf(day) * dayMinutes + from;
      const end = start + length;
      if (end <= weekMinutes) pieces.push([start, end]);
      else pieces.push([start, weekMinutes], [0, end - weekMinutes]);
    }
  }
  return merge(pieces);
}

/** `HH:MM` as minutes after midnight. */
export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** How many minutes a set has. */
export function lengthOf(minutes: Minutes): number {
  let sum = 0;
  for (const [start, end] of minutes) sum += end - start;
  return sum;
}

export function union(...sets: readonly Minutes[]): Minutes {
  // Every set is sorted and apart by itself.
  return sets.length < 2 ? (sets[0] ?? []) : merge(sets.flat());
}

export function intersect(a: Minutes, b: Minutes): Minutes {
  const common: [number, number][] = [];
  walkCommon(a, b, (start, end) => common.push([start, end]));
  return common;
}

/** How many minutes two sets share, without making the set. */
export function sharedMinutes(a: Minutes, b: Minutes): number {
  let sum = 0;
  walkCommon(a, b, (start, end) => {
    sum += end - start;
  });
  return sum;
}

/** The minutes of `a` that are not in `b`. */
export function subtract(a: Minutes, b: Minutes): Minutes {
  if (b.length === 0) return a;
  const left: [number, number][] = [];
  for (const [start, end] of a) {
    let from = start;
    for (const [cutStart, cutEnd] of b) {
      if (cutEnd <= from || cutStart >= end) continue;
      if (cutStart > from) left.push([from, cutStart]);
      from = cutEnd;
    }
    if (from < end) left.push([from, end]);
  }
  return left;
}

/**
 * The stretches without a break, Sunday night joined to Monday morning: a stretch that wraps ends past 10,080.
 * A week without any gap is one stretch of 10,080.
 */
export function stretches(minutes: Minutes): Minutes {
  const first = minutes[0];
  const last = minutes.at(-1);
  if (!first || !last || first === last || first[0] !== 0 || last[1] !== weekMinutes) return minutes;
  return [...minutes.slice(1, -1), [last[0], weekMinutes + first[1]]];
}

/** A stretch that may begin before Monday or end after Sunday, as minutes of the week. */
export function onCircle([start, end]: readonly [start: number, end: number]): Minutes {
  if (end <= start) return [];
  if (end - start >= weekMinutes) return [[0, weekMinutes]];
  const from = ((start % weekMinutes) + weekMinutes) % weekMinutes;
  const to = from + end - start;
  return to <= weekMinutes
    ? [[from, to]]
    : [
        [0, to - weekMinutes],
        [from, weekMinutes],
      ];
}

/** The longest a day's work gets, where a stretch counts for the day it starts on. */
export function longestDay(minutes: Minutes): number {
  const days = new Array<number>(7).fill(0);
  for (const [start, end] of stretches(minutes)) days[Math.floor(start / dayMinutes)]! += end - start;
  return Math.max(...days);
}

/** The fewest weekly blocks that mean these minutes: equal hours of several days in one block. */
export function blocksOf(minutes: Minutes): readonly WeeklyBlock[] {
  const byHours = new Map<string, WeekDay[]>();
  for (const [start, end] of stretches(minutes)) {
    for (let from = start; from < end; from += dayMinutes) {
      const to = Math.min(end, from + dayMinutes);
      const hours = `${clockText(from)} ${clockText(to)}`;
      const day = weekDays[Math.floor(from / dayMinutes) % 7]!;
      byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
    }
  }
  return [...byHours].map(([hours, days]) => {
    const [from = '', to = ''] = hours.split(' ');
    return { days: [...days].sort((a, b) => weekDays.indexOf(a) - weekDays.indexOf(b)), from, to };
  });
}

/** The clock at a minute of the week. */
export function clockText(minute: number): string {
  const inDay = minute % dayMinutes;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function merge(pieces: readonly (readonly [number, number])[]): Minutes {
  const sorted = [...pieces].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function walkCommon(a: Minutes, b: Minutes, found: (start: number, end: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [aStart, aEnd] = a[i]!;
    const [bStart, bEnd] = b[j]!;
    const start = Math.max(aStart, bStart);
    const end = Math.min(aEnd, bEnd);
    if (start < end) found(start, end);
    if (aEnd < bEnd) i += 1;
    else j += 1;
  }
}
