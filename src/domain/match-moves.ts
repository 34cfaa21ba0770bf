import {
  type CoachAction,
  coachActions,
  type DecisionAction,
  type HearingSide,
  type Match,
  type MatchState,
  type recordedAnswers,
  type Telling,
} from './match.ts';
import type { EmployerAction } from './release.ts';
import type { Instant } from './values/time.ts';

/** Every move a person may make, by action: the states it may start from and the state it leads to. */
export const matchMoves: Readonly<
  Record<
    Exclude<CoachAction, 'undo' | 'recorded_by_mistake' | 'record_answer'>,
    { readonly from: readonly MatchState[]; readonly to: MatchState }
  >
> = {
  shortlist: { from: ['suggested', 'deferred'], to: 'shortlisted' },
  defer: { from: ['suggested', 'shortlisted', 'blocked', 'later'], to: 'deferred' },
  decline: { from: ['suggested', 'deferred', 'shortlisted', 'blocked', 'later'], to: 'declined_by_coach' },
  offer: { from: ['shortlisted'], to: 'offered_to_participant' },
  record_interview: { from: ['released_to_employer'], to: 'interviewing' },
  record_offer: { from: ['interviewing'], to: 'offered' },
  record_start: { from: ['offered'], to: 'placed' },
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

/** How something is released of a match: first, more or less in place of what stands, or again after it was taken back. */
export type ReleaseStep = 'first' | 'instead' | 'again';

/** The step that is open now. An application that a coach withdrew is not opened again by a release. */
export function releaseStep({
  state,
  releaseId,
  lastDecision,
}: Pick<Match, 'state' | 'releaseId' | 'lastDecision'>): ReleaseStep | undefined {
  if (state === 'interested') return 'first';
  if (releaseId === undefined) return undefined;
  if (['released_to_employer', 'interviewing', 'offered'].includes(state)) return 'instead';
  return state === 'withdrawn' && lastDecision?.action === 'end_release' ? 'again' : undefined;
}

/** What a participant's release leads to, and that it ends. A coach who has the signed paper writes it down. */
export const releaseMoves: Readonly<
  Record<'release' | 'end_release', { readonly from: readonly MatchState[]; readonly to: MatchState }>
> = {
  release: { from: ['interested', 'withdrawn'], to: 'released_to_employer' },
  end_release: {
    from: ['released_to_employer', 'interviewing', 'offered', 'placed', 'declined_by_employer'],
    to: 'withdrawn',
  },
};

/** What an employer answers; `take_back` leads to the state before, and has no move of its own. */
export const employerMoves: Readonly<
  Record<
    Exclude<EmployerAction, 'take_back'>,
    { readonly from: readonly MatchState[]; readonly to: MatchState }
  >
> = {
  invite: { from: ['released_to_employer'], to: 'interviewing' },
  make_offer: { from: ['released_to_employer', 'interviewing'], to: 'offered' },
  decline: { from: ['released_to_employer', 'interviewing'], to: 'declined_by_employer' },
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

/** Acts that write down what somebody else said or did. */
const recording: readonly DecisionAction[] = [
  'record_answer',
  'record_interview',
  'record_offer',
  'record_start',
];

/** Whether an act stands in the participant's or the employer's name: of a release, that the participant hears of it says so. */
export const isRecorded = ({ action, tells = [] }: Pick<Telling, 'action'> & Partial<Telling>): boolean =>
  recording.includes(action) || (action === 'release' && tells.includes('participant'));

/** Who beside the coaches hears of an act, from the state it starts from. */
export function tellsOf(action: DecisionAction, from: MatchState): readonly HearingSide[] {
  if (action === 'offer' || recording.includes(action)) return ['participant'];
  if (action !== 'withdraw' || from === 'shortlisted') return [];
  return ['released_to_employer', 'interviewing', 'offered'].includes(from)
    ? ['participant', 'employer']
    : ['participant'];
}

const isCoaches = (action: DecisionAction): action is CoachAction =>
  (coachActions as readonly string[]).includes(action);

/** Who has heard of the decision that stands, and when. */
export function heardBy(
  { lastDecision }: Pick<Match, 'lastDecision'>,
  now: Instant,
): readonly { readonly side: HearingSide; readonly at: Instant }[] {
  const { tells = [], heldUntil }: Partial<Telling> = lastDecision ?? {};
  return heldUntil === undefined || heldUntil > now ? [] : tells.map((side) => ({ side, at: heldUntil }));
}

/**
 * The actions open now. `undo` takes back the last decision while no other side has heard of it; after that the true reverse act
 * is open, `withdraw`, and `recorded_by_mistake` for what was written down in somebody's name.
 */
export function actionsAllowed(
  match: Pick<Match, 'state' | 'lastDecisionId' | 'lastDecision'>,
  now: Instant,
): readonly CoachAction[] {
  const open: CoachAction[] = [];
  for (const [action, move] of Object.entries(matchMoves)) {
    if (move.from.includes(match.state)) open.push(action as CoachAction);
  }
  if (Object.values(answerMoves).some((move) => move.from.includes(match.state))) open.push('record_answer');
  if (match.lastDecisionId === undefined) return open;
  const { lastDecision } = match;
  // What another side did is theirs to take back. A release is in force at once, so it is never as if it had not been.
  const isOurs = lastDecision === undefined || isCoaches(lastDecision.action);
  if (isOurs && heardBy(match, now).length === 0) open.push('undo');
  if (lastDecision !== undefined && isRecorded(lastDecision)) open.push('recorded_by_mistake');
  return open;
}
