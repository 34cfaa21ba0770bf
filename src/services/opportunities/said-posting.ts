import type { OpportunityPosting } from '../../domain/opportunity.ts';
import type { SaidSchedule } from '../../domain/values/schedule.ts';

/** What may be said of a posting: the kind of its hours follows from them where it is not said. */
export type SaidPosting = Omit<OpportunityPosting, 'schedule'> & { readonly schedule: SaidSchedule };

/** Fields that null takes away. */
export const mayBeAbsent = ['duties', 'occupation', 'wage', 'contract', 'place', 'startDate', 'expiresAt'];

/** What stands where nothing is said. */
export const leastSaid = {
  skills: { required: [], desired: [] },
  licences: [],
  training: 'not_said' as const,
  schedule: { blocks: [] },
  remote: 'no' as const,
  openings: 1,
  settings: [],
  accommodations: [],
};
