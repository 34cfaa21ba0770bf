import type { ChangeKind } from '../../src/domain/evaluation.ts';
import type { Pair } from '../api/types.ts';

/** A question, and which side can be asked. */
export interface Asking {
  readonly whom: 'employer' | 'participant';
  readonly question: string;
}

/** Who would have to change something of theirs, and so whom to ask. */
export const changers: Readonly<Record<ChangeKind, Asking['whom']>> = {
  stance: 'employer',
  setting_removed: 'employer',
  hours_flexible: 'employer',
  wage_raised: 'employer',
  remote: 'employer',
  skill_gained: 'participant',
  licence_gained: 'participant',
  need_softened: 'participant',
  travel_extended: 'participant',
  setting_accepted: 'participant',
};

/** The name of whom to ask. */
export function whomWords(whom: Asking['whom'], pair: Pair): string {
  return whom === 'employer' ? pair.opportunity.employerName : pair.participant.displayName;
}

/** The subject of a message: it names the posting alone, and that to the employer only. Nothing about a person. */
export function subjectWords(whom: Asking['whom'], pair: Pair): string {
  return whom === 'employer' ? `A question about ${pair.opportunity.title}` : 'A question';
}
