import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { weekDays } from '../words/week.ts';
import { type DaySpans, type Span, spansOf, without } from './spans.ts';

const dayMinutes = 24 * 60;

/** `07:30`; the end of a day is `24:00`. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The fewest blocks that say what some spans cover, the days with the same hours together. What ends with one day and goes on with
 * the next is one block past midnight, Sunday's into Monday, unless it would be longer than a day.
 */
export function blocksOf(days: DaySpans): readonly WeeklyBlock[] {
  const together = new Map<string, { from: string; to: string; days: WeekDay[] }>();
  for (const [index, spans] of days.entries()) {
    for (const span of spans) {
      if (goesOnFrom(days, index, span)) continue;
      const from = clock(span.from);
      const to = clock(nightOf(days, index, span)?.to ?? span.to);
      const block = together.get(`${from} ${to}`) ?? { from, to, days: [] };
      block.days.push(weekDays[index] ?? 'mon');
      together.set(`${from} ${to}`, block);
    }
  }
  return [...together.values()].map(({ days: some, from, to }) => ({ days: some, from, to }));
}

/** The beginning of the next day that one block can hold together with a span that ends at midnight. */
function nightOf(days: DaySpans, index: number, { from, to }: Span): Span | undefined {
  const next = days[(index + 1) % 7]?.[0];
  const fits = to === dayMinutes && from > 0 && next?.from === 0 && next.to <= from;
  return fits ? next : undefined;
}

/** Whether a span is the end of a block that the day before began. */
function goesOnFrom(days: DaySpans, index: number, span: Span): boolean {
  const before = (index + 6) % 7;
  const last = days[before]?.at(-1);
  return span.from === 0 && last !== undefined && nightOf(days, before, last) === span;
}

/** Half hours from one day and time to another, both counted in: a rectangle of the grid. */
export interface Area {
  readonly days: readonly [first: number, last: number];
  /** Half hours from midnight, 0 to 47. */
  readonly halves: readonly [first: number, last: number];
}

/** Blocks with the half hours of an area put in or taken out. What lies outside stays to the minute. */
export function paint(blocks: readonly WeeklyBlock[], area: Area, on: boolean): readonly WeeklyBlock[] {
  const within = { from: area.halves[0] * 30, to: (area.halves[1] + 1) * 30 };
  const painted: DaySpans = weekDays.map((_, day) =>
    day >= area.days[0] && day <= area.days[1] ? [within] : [],
  );
  const rest = without(spansOf(blocks), painted);
  return blocksOf(on ? spansOf([...blocksOf(rest), ...blocksOf(painted)]) : rest);
}

/** How many minutes of a half hour are covered, 0 to 30. */
export function minutesCovered(days: DaySpans, day: number, half: number): number {
  const [from, to] = [half * 30, half * 30 + 30];
  return (days[day] ?? []).reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  );
}
