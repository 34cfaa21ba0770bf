import type { ReactNode } from 'react';
import { type WeekDay, type WeeklyBlock, weekDays } from '../../../domain/values/week.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import { createSay, Figures } from './say.tsx';

/** `9:00`, as people write it: without the nought in front. */
export const clockText = (time: string): string => time.replace(/^0(?=\d)/, '').replace(/^24:/, '0:');

/** Days by their names; three or more in a row are a range. */
export function daysText(words: OwnWords, days: readonly WeekDay[]): string {
  const at = weekDays.flatMap((day, number) => (days.includes(day) ? [number] : []));
  const name = (number: number | undefined) => words.label('days', weekDays[number ?? 0] ?? '');
  const [first = 0, last = first] = [at[0], at.at(-1)];
  if (at.length > 2 && last - first === at.length - 1)
    return words.text('record.dayRange', { first: name(first), last: name(last) });
  return words.list(at.map(name));
}

/** Hours as somebody would say them: `Monday to Friday, 9:00 to 15:00`, a line each. */
export function Hours({
  blocks,
  words,
}: {
  readonly blocks: readonly WeeklyBlock[];
  readonly words: OwnWords;
}): ReactNode {
  const say = createSay(words);
  return gathered(blocks).map(({ days, from, to }) => (
    <span className="line" key={`${days.join()} ${from}`}>
      {say('record.daysAndTimes', {
        days: daysText(words, days),
        from: <Figures>{clockText(from)}</Figures>,
        to: <Figures>{clockText(to)}</Figures>,
      })}
    </span>
  ));
}

/** Days with the same times together. */
function gathered(blocks: readonly WeeklyBlock[]): readonly WeeklyBlock[] {
  const byTimes = new Map<string, WeeklyBlock>();
  for (const { days, from, to } of blocks) {
    const key = `${from} ${to}`;
    const before = byTimes.get(key)?.days ?? [];
    byTimes.set(key, { days: [...new Set([...before, ...days])], from, to });
  }
  return [...byTimes.values()];
}
