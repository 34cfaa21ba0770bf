import type { WeekDay } from '../../src/domain/values/week.ts';
import type { PairWeek } from '../api/types.ts';
import { clock } from '../week/blocks.ts';
import { common, type DaySpans, hoursIn, type Span, spansOf, without } from '../week/spans.ts';
import { codeWords } from '../words/code-table.ts';
import { needWords } from '../words/needs.ts';
import { sayDays, weekDays } from '../words/week.ts';

/** The two weeks in sentences: how many of the needed hours are free, which are not, and what they cross. */
export function sayPairWeek(week: PairWeek): string {
  const free = spansOf(week.free);
  const needed = spansOf(week.needed);
  if (hoursIn(needed) === 0) return 'The posting names no hours yet.';
  if (hoursIn(free) === 0)
    return `${sayHours(needed)} needed. No free hours are known for this participant yet.`;
  const outside = without(needed, free);
  const sentences = [
    hoursIn(outside) === 0
      ? `All ${sayHours(needed)} needed are free.`
      : `${sayHours(common(needed, free))} of ${sayHours(needed)} needed are free; not ${sayDaySpans(outside)}.`,
  ];
  if (week.keepFree.length > 0) {
    const crossing = common(needed, spansOf(week.keepFree));
    sentences.push(
      hoursIn(crossing) === 0
        ? `No crossing with hours to keep free (${sayNeeds(week)}).`
        : `Crosses hours to keep free on ${sayDaySpans(crossing)} (${sayNeeds(week)}).`,
    );
  }
  return sentences.join(' ');
}

function sayHours(days: DaySpans): string {
  return `${Math.round(hoursIn(days) * 10) / 10} h`;
}

function sayNeeds({ keepFree }: PairWeek): string {
  const names = new Set(keepFree.map(({ need }) => codeWords(needWords, need)));
  return [...names].join(', ').toLowerCase();
}

/** `Mon–Fri 07:00–08:30, Sat 09:00–12:00`: days with the same hours said together. */
export function sayDaySpans(days: DaySpans): string {
  const together = new Map<string, WeekDay[]>();
  for (const [index, spans] of days.entries()) {
    for (const { from, to } of spans) {
      const hours = `${clock(from)}–${clock(to)}`;
      const day = weekDays[index] ?? 'mon';
      together.set(hours, [...(together.get(hours) ?? []), day]);
    }
  }
  return [...together].map(([hours, names]) => `${sayDays(names)} ${hours}`).join(', ');
}

/** One day's spans in words. */
export function saySpans(spans: readonly Span[]): string {
  return spans.length === 0 ? 'none' : spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
}
