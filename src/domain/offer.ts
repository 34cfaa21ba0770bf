import type { DataClass } from './access/data-class.ts';
import type { DecisionAction, MatchState, ParticipantAction } from './match.ts';

/** What somebody may say to a job that was offered to them. A question moves nothing: it goes to their coach. */
export const offerAnswers = [
  'interested',
  'not_interested',
  'ask',
] as const satisfies readonly ParticipantAction[];
export type OfferAnswer = (typeof offerAnswers)[number];

/** Where each answer leads, and from where it is open; undefined where it leads nowhere. */
export const offerMoves: Readonly<
  Record<OfferAnswer, { readonly from: readonly MatchState[]; readonly to?: MatchState }>
> = {
  interested: { from: ['offered_to_participant'], to: 'interested' },
  not_interested: { from: ['offered_to_participant', 'interested'], to: 'declined_by_participant' },
  ask: {
    from: ['offered_to_participant', 'interested', 'released_to_employer', 'interviewing', 'offered'],
  },
};

export const isOfferAnswer = (action: DecisionAction): action is OfferAnswer =>
  (offerAnswers as readonly string[]).includes(action);

/** How a job that was offered stands, as the person whom it was offered to is told. */
export const offerStandings = {
  offered_to_participant: 'open',
  interested: 'yes',
  declined_by_participant: 'no',
  released_to_employer: 'released',
  interviewing: 'invited',
  offered: 'job_offered',
  placed: 'started',
  declined_by_employer: 'declined',
  withdrawn: 'withdrawn',
} as const satisfies Readonly<Partial<Record<MatchState, string>>>;
export type OfferedState = keyof typeof offerStandings;
export type OfferStanding = (typeof offerStandings)[OfferedState];

export const isOfferedState = (state: MatchState): state is OfferedState => state in offerStandings;

/** The answers open to somebody while a job stands so. */
export const answersOpen = (state: MatchState): readonly OfferAnswer[] =>
  offerAnswers.filter((answer) => offerMoves[answer].from.includes(state));

/** What of an offer the person themselves, and a partner that they let see it, may be shown. */
export const offerClasses = {
  opportunityId: 'internal',
  title: 'public',
  employerName: 'public',
  standing: 'sud',
  answer: 'sud',
  question: 'sud',
} as const satisfies Readonly<Record<string, DataClass>>;
