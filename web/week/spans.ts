import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import { weekDays } from '../words/week.ts';

/** A stretch of one day, in minutes from its midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans of each day, Monday first; within a day in order and apart. */
export type DaySpans = readonly (readonly Span[])[];

const dayMinutes = 24 * 60;

/** Lays weekly blocks out by day. A block past midnight goes on in the next day; Sunday's in Monday. */
export function spansOf(blocks: readonly WeeklyBlock[]): DaySpans {
  const days: Span[][] = weekDays.map(() => []);
  for (const block of blocks) {
    const from = minutesOf(block.from);
    const to = minutesOf(block.to);
    for (const day of block.days) {
      const index = weekDays.indexOf(day);
      if (to > from) {
        days[index]?.push({ from, to });
      } else {
        days[index]?.push({ from, to: dayMinutes });
        if (to > 0) days[(index + 1) % 7]?.push({ from: 0, to });
      }
    }
  }
  return days.map(merged);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** What both hold. */
export function common(a: DaySpans, b: DaySpans): DaySpans {
  return a.map((spans, day) =>
    spans.flatMap((one) =>
      (b[day] ?? [])
        .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
        .filter(({ from, to }) => from < to),
    ),
  );
}

/** What the first holds and the second does not. */
export function without(a: DaySpans, b: DaySpans): DaySpans {
  return a.map((spans, day) =>
    (b[day] ?? []).reduce<readonly Span[]>(
      (left, cut) =>
        left.flatMap(({ from, to }) =>
          [
            { from, to: Math.min(to, cut.from) },
            { from: Math.max(from, cut.to), to },
          ].filter((piece) => piece.from < piece.to),
        ),
      spans,
    ),
  );
}

/** All of it in hours. */
export function hoursIn(days: DaySpans): number {
  return days.flat().reduce((sum, { from, to }) => sum + to - from, 0) / 60;
}

/** From the first to the last hour that anything uses, an hour more on each side, never less than 07 to 19. */
export function hoursShown(weeks: readonly DaySpans[]): readonly [from: number, to: number] {
  const spans = weeks.flatMap((week) => week.flat());
  const first = Math.min(8 * 60, ...spans.map(({ from }) => from));
  const last = Math.max(18 * 60, ...spans.map(({ to }) => to));
  return [Math.max(0, Math.floor(first / 60) - 1), Math.min(24, Math.ceil(last / 60) + 1)];
}
