import type { WeekDay } from '../../src/domain/values/week.ts';
import type { Pair, PairWeek } from '../api/types.ts';
import { clock } from '../week/blocks.ts';
import { common, type DaySpans, hoursIn, type Span, spansOf, without } from '../week/spans.ts';
import { codeWords } from '../words/code-table.ts';
import { needPhrases } from '../words/needs.ts';
import { number } from '../words/numbers.ts';
import { sayDays, weekDays } from '../words/week.ts';
import { say } from './words.ts';

/** The needs that the employer would meet by what it said, whatever hours the posting has. */
export const givenBy = ({ parts }: Pick<Pair, 'parts'>): ReadonlySet<unknown> =>
  new Set(
    parts
      .flatMap(({ reasons }) => reasons)
      .filter(({ code, data }) => code === 'need_met' && data.by === 'stance')
      .map(({ data }) => data.need),
  );

/**
 * The two weeks in sentences: how many of the posting's hours are free, which are not, and what they cross. They are not called
 * needed: of hours that are drawn from, or agreed, somebody works some. Hours for a need in `given` are crossed and no trouble.
 */
export function sayPairWeek(week: PairWeek, given: ReadonlySet<unknown> = new Set()): string {
  const free = spansOf(week.free);
  const needed = spansOf(week.needed);
  if (hoursIn(needed) === 0) return say('no_hours');
  if (hoursIn(free) === 0) return say('needed_only', { hours: sayHours(needed) });
  // Hours that a `must` keeps are not free to work in.
  const musts = spansOf(week.keepFree.filter(({ weight }) => weight === 'must'));
  const outside = without(without(needed, free), musts);
  const hours = sayHours(needed);
  const freeHours = sayHours(common(needed, without(free, musts)));
  const sentences = [
    hoursIn(outside) > 0
      ? say('some_free', { free: freeHours, hours, spans: sayDaySpans(outside) })
      : hoursIn(common(needed, musts)) > 0
        ? say('part_free', { free: freeHours, hours })
        : say('all_free', { hours }),
  ];
  const crossings = (['crossing_given', 'crossing'] as const).flatMap((key) => {
    const keepFree = week.keepFree.filter(({ need }) => given.has(need) === (key === 'crossing_given'));
    const crossing = common(needed, spansOf(keepFree));
    if (hoursIn(crossing) === 0) return [];
    return [say(key, { spans: sayDaySpans(crossing), needs: sayNeeds(keepFree) })];
  });
  if (week.keepFree.length > 0 && crossings.length === 0)
    crossings.push(say('no_crossing', { needs: sayNeeds(week.keepFree) }));
  return [...sentences, ...crossings].join(' ');
}

function sayHours(days: DaySpans): string {
  return number(Math.round(hoursIn(days) * 10) / 10);
}

function sayNeeds(keepFree: PairWeek['keepFree']): string {
  const names = keepFree.map(({ need }) => codeWords(needPhrases, need));
  return [...new Set(names)].join(', ');
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
  return spans.length === 0
    ? say('none')
    : spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
}
