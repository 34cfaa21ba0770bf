import type { DecisionAction, Match, MatchState, recordedAnswers } from './match.ts';

/** Every move a person may make, by action: the states it may start from and the state it leads to. */
export const matchMoves: Readonly<
  Record<
    Exclude<DecisionAction, 'undo' | 'record_answer'>,
    { readonly from: readonly MatchState[]; readonly to: MatchState }
  >
> = {
  shortlist: { from: ['suggested', 'deferred'], to: 'shortlisted' },
  defer: { from: ['suggested', 'shortlisted', 'blocked', 'later'], to: 'deferred' },
  decline: { from: ['suggested', 'deferred', 'shortlisted', 'blocked', 'later'], to: 'declined_by_coach' },
  offer: { from: ['shortlisted'], to: 'offered_to_participant' },
  record_interview: { from: ['released_to_employer'], to: 'interviewing' },
  record_offer: { from: ['interviewing'], to: 'offered' },
  withdraw: {
    from: [
      'shortlisted',
      'offered_to_participant',
      'interested',
      'released_to_employer',
      'interviewing',
      'offered',
    ],
    to: 'withdrawn',
  },
};

/** What a recorded answer leads to, and from where. */
export const answerMoves: Readonly<
  Record<
    'interested' | 'not_interested' | 'employer_declined',
    { readonly from: readonly MatchState[]; readonly to: MatchState }
  >
> = {
  interested: { from: ['offered_to_participant'], to: 'interested' },
  not_interested: { from: ['offered_to_participant', 'interested'], to: 'declined_by_participant' },
  employer_declined: { from: ['released_to_employer', 'interviewing'], to: 'declined_by_employer' },
};

/**
 * Whether a decision sets something going between the two sides, which needs a pair that nothing blocks. Stepping back never
 * does, nor does writing down what has happened: that an employer asked somebody in stays true when the posting closes.
 */
export function leadsOn(decision: {
  readonly action: DecisionAction;
  readonly answer?: (typeof recordedAnswers)[number] | undefined;
}): boolean {
  const { action, answer } = decision;
  return action === 'shortlist' || action === 'offer' || answer === 'interested';
}

/** States in which the work of a match goes on; a change of facts under them is told, never acted on. */
export const liveStates: readonly MatchState[] = [
  'shortlisted',
  'offered_to_participant',
  'interested',
  'released_to_employer',
  'interviewing',
  'offered',
];

/** States the scorer owns: it may move a match between these, and only while no person has acted on it. */
export const machineStates: readonly MatchState[] = ['suggested', 'blocked', 'later', 'superseded'];

/** The actions open now. `undo` takes back the last decision and is open while there is one to take back. */
export function actionsAllowed(match: Pick<Match, 'state' | 'lastDecisionId'>): readonly DecisionAction[] {
  const open: DecisionAction[] = [];
  for (const [action, move] of Object.entries(matchMoves)) {
    if (move.from.includes(match.state)) open.push(action as DecisionAction);
  }
  if (Object.values(answerMoves).some((move) => move.from.includes(match.state))) open.push('record_answer');
  if (match.lastDecisionId !== undefined) open.push('undo');
  return open;
}
