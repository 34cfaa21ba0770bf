import type { PostingFields } from './posting.ts';

/** What somebody asks first about a job. Each may be left out: matches then count it as not known. */
const asked = ['occupation', 'duties', 'hours', 'wage', 'place'] as const;
export type Missing = (typeof asked)[number];

/** What a posting does not say yet of what is asked first. Hours that are drawn, counted or flexible are said; work from home needs no place. */
export function missingOf(value: PostingFields['value']): readonly Missing[] {
  const schedule = value('schedule');
  const { min, max } = schedule?.hoursPerWeek ?? {};
  const isSaid: Readonly<Record<Missing, boolean>> = {
    occupation: value('occupation') !== undefined,
    duties: (value('duties') ?? '').trim() !== '',
    hours: (schedule?.blocks.length ?? 0) > 0 || (min ?? max) !== undefined || schedule?.kind === 'flexible',
    wage: value('wage') !== undefined,
    place: value('place') !== undefined || value('remote') === 'fully',
  };
  return asked.filter((what) => !isSaid[what]);
}

/** What an hour brings nowhere that these are spent, in minor units: rather a slip of the finger. No law is read from it. */
const hardlyMeant: Readonly<Record<string, number>> = { GBP: 500, EUR: 500, USD: 500, CHF: 500 };

/** Whether the pay for an hour is so low that the amount is rather a slip. */
export function isHardlyMeant(value: PostingFields['value']): boolean {
  const wage = value('wage');
  return wage?.per === 'hour' && wage.min.amountMinor < (hardlyMeant[wage.min.currency] ?? 0);
}
