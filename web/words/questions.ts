import type { Answer, ContactChannel } from '../../src/domain/question.ts';

/** How somebody was asked. */
export const channelWords: Readonly<Record<ContactChannel, string>> = {
  phone: 'By phone',
  email: 'By email',
  visit: 'In person',
  other: 'Another way',
};

/** What was said. */
export const givenWords: Readonly<Record<Answer, string>> = {
  yes: 'yes',
  no: 'no',
  partly: 'only in part',
  not_reached: 'not reached',
};

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** The months by their numbers. */
export const monthChoices: readonly (readonly [string, string])[] = Array.from({ length: 12 }, (_, at) => [
  String(at + 1),
  months.format(Date.UTC(2026, at, 1)),
]);
