import { type WeekDay, type WeeklyBlock, weekDays } from '../../src/domain/values/week.ts';

export const dayWords: Record<WeekDay, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** `Mon–Fri, Sun` for any days. */
export function sayDays(days: readonly WeekDay[]): string {
  const indexes = weekDays.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  const name = (index: number) => dayWords[weekDays[index] ?? 'mon'];
  return runs
    .map(([from, to]) => {
      if (from === to) return name(from);
      return to === from + 1 ? `${name(from)}, ${name(to)}` : `${name(from)}–${name(to)}`;
    })
    .join(', ');
}

/** `Mon–Fri 08:00–16:00, Sat 09:00–12:00`; undefined when there is nothing to say. */
export function sayBlocks(blocks: readonly WeeklyBlock[]): string | undefined {
  if (blocks.length === 0) return undefined;
  return blocks.map((block) => `${sayDays(block.days)} ${block.from}–${block.to}`).join(', ');
}
