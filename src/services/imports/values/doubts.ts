import type { Organisation } from '../../../domain/organisation.ts';
import { type Sentence, sentenceOf } from '../../../domain/sentence.ts';
import type { Instant } from '../../../domain/values/time.ts';
import type { WeeklyBlock } from '../../../domain/values/week.ts';
import type { BirthSaid } from './birth.ts';
import { doubtOfCutPostcode } from './cut-number.ts';

/** Whoever looks for work is hardly younger, in full years (the least age of light work, ILO convention 138), or older. */
const [youngest, oldest] = [13, 100];
/** Hours of a stretch over midnight that somebody means: a night shift with all that belongs to it. */
const longestNight = 12;

/** A year of birth by which somebody would be hardly old enough for any work, or not be born. */
export function doubtOfBirth(
  { year }: BirthSaid,
  _: Pick<Organisation, 'country'>,
  at: Instant,
): Sentence | undefined {
  const age = new Date(at).getUTCFullYear() - year;
  return age < youngest || age > oldest ? sentenceOf('cell_doubtful_age') : undefined;
}

/** A postcode without a figure, which no country has, or one that a spreadsheet has cut. */
export const doubtOfPostcode = (
  postcode: string,
  here: Pick<Organisation, 'country'>,
): Sentence | undefined =>
  /\p{N}/u.test(postcode) ? doubtOfCutPostcode(postcode, here) : sentenceOf('cell_no_postcode');

/** Hours that run over midnight and on for longer than a night: from and to were swapped as likely as meant. */
export function doubtOfHours(blocks: readonly WeeklyBlock[]): Sentence | undefined {
  const long = blocks.find(({ from, to }) => to < from && 24 + hoursOf(to) - hoursOf(from) > longestNight);
  return long && { key: 'cell_long_night', data: { from: long.from, to: long.to } };
}

const hoursOf = (clock: string): number => Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60;
