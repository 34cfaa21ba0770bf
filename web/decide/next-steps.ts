import type { CoachAction, MatchState } from '../../src/domain/match.ts';
import type { DecisionInput } from '../api/types.ts';
import { say } from './words.ts';

type StepId =
  | 'offer'
  | NonNullable<DecisionInput['answer']>
  | 'record_interview'
  | 'record_offer'
  | 'record_start'
  | 'withdraw';

export interface NextStep {
  readonly id: StepId;
  readonly input: DecisionInput;
  /** The state it leads to. */
  readonly to: MatchState;
}

/** The states in which each answer can come. */
export const answerStates: Readonly<Record<NonNullable<DecisionInput['answer']>, readonly MatchState[]>> = {
  interested: ['offered_to_participant'],
  not_interested: ['offered_to_participant', 'interested'],
  employer_declined: ['released_to_employer', 'interviewing'],
};

const steps: readonly NextStep[] = [
  {
    id: 'offer',
    input: { action: 'offer' },
    to: 'offered_to_participant',
  },
  {
    id: 'interested',
    input: { action: 'record_answer', answer: 'interested' },
    to: 'interested',
  },
  {
    id: 'not_interested',
    input: { action: 'record_answer', answer: 'not_interested' },
    to: 'declined_by_participant',
  },
  {
    id: 'employer_declined',
    input: { action: 'record_answer', answer: 'employer_declined' },
    to: 'declined_by_employer',
  },
  {
    id: 'record_interview',
    input: { action: 'record_interview' },
    to: 'interviewing',
  },
  { id: 'record_offer', input: { action: 'record_offer' }, to: 'offered' },
  { id: 'record_start', input: { action: 'record_start' }, to: 'placed' },
  { id: 'withdraw', input: { action: 'withdraw' }, to: 'withdrawn' },
];

/** What a coach can do with a match after the shortlist. */
export function nextSteps(match: {
  readonly state: MatchState;
  readonly decisionsAllowed: readonly CoachAction[];
}): readonly NextStep[] {
  return steps.filter(
    ({ input }) =>
      match.decisionsAllowed.includes(input.action) &&
      (input.answer === undefined || answerStates[input.answer].includes(match.state)),
  );
}

/** The step that a kept decision was, where it was one; `code` is the answer that was recorded. */
export const stepOf = (action: string, code: string | undefined): NextStep | undefined =>
  steps.find(({ input }) => input.action === action && (input.answer === undefined || input.answer === code));

/** What is said of a step once it is done. */
export const doneWords = ({ id }: Pick<NextStep, 'id'>): string => say(`done_${id}`);

/** What the menu calls a step. */
export const labelOf = ({ id }: Pick<NextStep, 'id'>): string => say(`step_${id}`);
