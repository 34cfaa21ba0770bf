import type { OpportunityFindings, ParticipantFindings } from '../../../src/matching/findings.ts';
import { block } from '../findings.ts';

/** What a posting or a person says, in few words. */

type Hours = { readonly min?: number; readonly max?: number };
type ScheduleSaid = Pick<OpportunityFindings, 'schedule'>;

/** These hours are the job. */
export const fixed = (...hours: readonly string[]): ScheduleSaid => ({
  schedule: { kind: 'fixed', blocks: hours.map(block) },
});

/** Shifts are drawn from these hours, so many a week. */
export const pool = (hours: string, hoursPerWeek?: Hours): ScheduleSaid => ({
  schedule: { kind: 'pool', blocks: [block(hours)], hoursPerWeek },
});

/** Hours are agreed, so many a week. */
export const agreed = (hoursPerWeek?: Hours): ScheduleSaid => ({
  schedule: { kind: 'flexible', blocks: [], hoursPerWeek },
});

/** Pennies for a time. */
export const pays = (
  amountMinor: number,
  per: 'hour' | 'day' | 'week' | 'month' | 'year' = 'hour',
  most?: number,
): Pick<OpportunityFindings, 'wage'> => ({
  wage: {
    min: { amountMinor, currency: 'GBP' },
    ...(most === undefined ? {} : { max: { amountMinor: most, currency: 'GBP' } }),
    per,
  },
});

export const noWishes = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] } as const;

/** A person who will not work for less. */
export const wants = (
  amountMinor: number,
  per: 'hour' | 'day' | 'week' | 'month' | 'year' = 'hour',
  hoursPerWeek?: Hours,
): Pick<ParticipantFindings, 'preferences'> => ({
  preferences: { ...noWishes, wageFloor: { amountMinor, currency: 'GBP', per }, hoursPerWeek },
});

/** Required skills, at `working`. */
export const asksFor = (...uris: readonly string[]): Pick<OpportunityFindings, 'skills'> => ({
  skills: { required: uris.map((uri) => ({ uri, level: 'working' as const })), desired: [] },
});

/** Skills held at `working`. */
export const can = (lastUsed: number, ...uris: readonly string[]): Pick<ParticipantFindings, 'skills'> => ({
  skills: uris.map((uri) => ({ uri, level: 'working' as const, lastUsed })),
});
