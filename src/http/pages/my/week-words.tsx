import type { ReactNode } from 'react';
import type { WeekDay, WeeklyBlock } from '../../../domain/values/week.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import { clockText, daysSaid, gatheredHours } from '../../../words/said-hours.ts';
import { createSay, Figures } from './say.tsx';

/** Days by their names; three or more in a row are a range. */
export const daysText = (words: OwnWords, days: readonly WeekDay[]): string =>
  daysSaid(days, {
    name: (day) => words.label('days', day),
    range: (first, last) => words.text('record.dayRange', { first, last }),
    list: words.list,
  });

/** Hours as somebody would say them: `Monday to Friday, 9:00 to 15:00`, a line each. */
export function Hours({
  blocks,
  words,
}: {
  readonly blocks: readonly WeeklyBlock[];
  readonly words: OwnWords;
}): ReactNode {
  const say = createSay(words);
  return gatheredHours(blocks).map(({ days, from, to }) => (
    <span className="line" key={`${days.join()} ${from}`}>
      {say('record.daysAndTimes', {
        days: daysText(words, days),
        from: <Figures>{clockText(from)}</Figures>,
        to: <Figures>{clockText(to)}</Figures>,
      })}
    </span>
  ));
}
