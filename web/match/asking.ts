import type { ChangeMaker } from '../../src/domain/evaluation.ts';
import type { Pair } from '../api/types.ts';

/** A question, and which side can be asked. */
export interface Asking {
  readonly whom: 'employer' | 'participant';
  readonly question: string;
}

/** Whom to ask about a change: who could make it. Learning is the person's own. */
export const changers: Readonly<Record<ChangeMaker, Asking['whom']>> = {
  employer: 'employer',
  participant: 'participant',
  learning: 'participant',
};

/** The name of whom to ask. */
export function whomWords(whom: Asking['whom'], pair: Pair): string {
  return whom === 'employer' ? pair.opportunity.employerName : pair.participant.displayName;
}

/** The subject of a message: it names the posting alone, and that to the employer only. Nothing about a person. */
export function subjectWords(whom: Asking['whom'], pair: Pair): string {
  return whom === 'employer' ? `A question about ${pair.opportunity.title}` : 'A question';
}
