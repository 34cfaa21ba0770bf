import type { HoursCut } from '../domain/evaluation.ts';
import { type WeekDay, type WeeklyBlock, weekDays } from '../domain/values/week.ts';
import type { SentenceData, Words } from './words.ts';

/** Who and what a sentence speaks of. `labelOf` gives the label of a skill or occupation URI. */
export interface Names {
  readonly participantName: string;
  readonly employerName: string;
  readonly title: string;
  readonly labelOf: (uri: string) => string;
}

/** `£12.50`, `JP¥1,200`; as the language writes it. Nothing where no currency is given: the sentence does not name it. */
export function moneyText(words: Words, amountMinor: unknown, currency: unknown): string {
  return typeof currency === 'string' ? words.money(Number(amountMinor), currency) : '';
}

/** `7.5` of 450 minutes, `8` of 480. */
export function hoursText(words: Words, minutes: unknown): string {
  return words.number(Math.round(Number(minutes) / 6) / 10);
}

/** `85` of 0.85. */
export function percent(share: unknown): number {
  return Math.round(Number(share) * 100);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `noise and driving`. */
export function settingsText(words: Words, codes: readonly unknown[]): string {
  return codes.map((code) => words.label('settings', code)).join(words.say('lists.and'));
}

/** What a cut of fixed hours is said with. */
export function cutData(
  words: Words,
  { blocks, minutes, before, from = '', to = '' }: HoursCut,
): SentenceData {
  const left = blocks.map((block) => blockText(words, block)).join(words.say('lists.and'));
  return { from, to, left, hours: hoursText(words, minutes), before: hoursText(words, before) };
}

/** `Monday to Wednesday 09:00–15:00`. */
function blockText(words: Words, { days, from, to }: WeeklyBlock): string {
  return `${daysText(words, days)} ${from}–${to}`;
}

/** Three days or more in a row are a range. */
export function daysText(words: Words, days: readonly WeekDay[]): string {
  const at = days.map((day) => weekDays.indexOf(day));
  const [first = 0, last = first] = [at[0], at.at(-1)];
  const name = (day: number | undefined) => words.label('days', weekDays[day ?? 0]);
  return days.length > 2 && last - first === days.length - 1
    ? words.say('lists.range', { first: name(first), last: name(last) })
    : at.map(name).join(words.say('lists.comma'));
}
