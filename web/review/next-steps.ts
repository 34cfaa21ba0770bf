import type { MatchState } from '../../src/domain/match.ts';
import type { DecisionInput, Match } from '../api/types.ts';

export interface NextStep {
  readonly id: string;
  readonly label: string;
  readonly input: DecisionInput;
}

/** The states in which each answer can come. */
export const answerStates: Readonly<Record<NonNullable<DecisionInput['answer']>, readonly MatchState[]>> = {
  interested: ['offered_to_participant'],
  not_interested: ['offered_to_participant', 'interested'],
  employer_declined: ['released_to_employer', 'interviewing'],
};

const steps: readonly NextStep[] = [
  { id: 'offer', label: 'Offer it to the participant', input: { action: 'offer' } },
  {
    id: 'interested',
    label: 'Participant is interested',
    input: { action: 'record_answer', answer: 'interested' },
  },
  {
    id: 'not_interested',
    label: 'Participant is not interested',
    input: { action: 'record_answer', answer: 'not_interested' },
  },
  {
    id: 'employer_declined',
    label: 'Employer said no',
    input: { action: 'record_answer', answer: 'employer_declined' },
  },
  { id: 'record_interview', label: 'Interview agreed', input: { action: 'record_interview' } },
  { id: 'record_offer', label: 'Job offered', input: { action: 'record_offer' } },
  { id: 'withdraw', label: 'Withdraw it', input: { action: 'withdraw' } },
];

/** What a coach can do with a match after the shortlist. */
export function nextSteps(match: Pick<Match, 'state' | 'decisionsAllowed'>): readonly NextStep[] {
  return steps.filter(
    ({ input }) =>
      match.decisionsAllowed.includes(input.action) &&
      (input.answer === undefined || answerStates[input.answer].includes(match.state)),
  );
}
