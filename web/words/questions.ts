import type { Answer, ContactChannel } from '../../src/domain/question.ts';
import { locale } from './language.ts';
import { tables } from './tables.ts';

/** How somebody was asked. */
export const channelWords: Readonly<Record<ContactChannel, string>> = tables.askedBy;

/** What was said. */
export const givenWords: Readonly<Record<Answer, string>> = tables.given;

/** The months by their numbers. */
export function monthChoices(): readonly (readonly [string, string])[] {
  const months = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => [String(at + 1), months.format(Date.UTC(2026, at, 1))]);
}
