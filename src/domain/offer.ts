import type { DataClass } from './access/data-class.ts';
import type { DecisionAction, DeclineReason, MatchState, ParticipantAction } from './match.ts';

/** What somebody may say to a job that was offered to them. A question moves nothing: it goes to their coach. */
export const offerAnswers = [
  'interested',
  'not_interested',
  'ask',
] as const satisfies readonly ParticipantAction[];
export type OfferAnswer = (typeof offerAnswers)[number];

/** Why somebody does not take a job, if they like to say so: of the reasons of coaches those that are theirs to give. For their coach alone. */
export const ownNoReasons = [
  'hours_do_not_fit',
  'too_far',
  'wage_too_low',
  'setting_not_right',
  'supports_missing',
  'participant_prefers_other',
  'not_now',
  'other',
] as const satisfies readonly DeclineReason[];
export type OwnNoReason = (typeof ownNoReasons)[number];

/** Where each answer leads, and from where it is open; undefined where it leads nowhere. A no can be taken back (ADR 211). */
export const offerMoves: Readonly<
  Record<OfferAnswer, { readonly from: readonly MatchState[]; readonly to?: MatchState }>
> = {
  interested: { from: ['offered_to_participant', 'declined_by_participant'], to: 'interested' },
  not_interested: { from: ['offered_to_participant', 'interested'], to: 'declined_by_participant' },
  ask: {
    from: [
      ...(['offered_to_participant', 'interested', 'declined_by_participant'] as const),
      ...(['released_to_employer', 'interviewing', 'offered'] as const),
    ],
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
/** A job that was started and has ended stands so; its match stays where it was. */
export const standings = [...Object.values(offerStandings), 'ended'] as const;
export type OfferStanding = (typeof standings)[number];

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

/** What somebody is told of why a job fits them, and what does not. */
export const plainReasonCodes = [
  'can',
  'can_near',
  'can_partly',
  'skill_not_named',
  'skill_taught',
  'skill_from_work',
  'your_skills_unknown',
  'job_skills_unknown',
  'taught',
  'taught_some',
  'work_same',
  'work_near',
  'work_far',
  'needs_not_asked',
  'need_met',
  'need_unmet',
  'need_unknown',
  'hours_fit',
  'hours_clash',
  'hours_unknown',
  'your_hours_unknown',
  'from_home',
  'way_fits',
  'way_long',
  'bus_unknown',
  'place_unknown',
  'your_place_unknown',
  'pay_fits',
  'pay_low',
  'pay_unknown',
  'start_unknown',
  'start_fits',
  'start_late',
  'work_wanted',
  'work_near_wish',
  'field_wanted',
  'work_other',
  'work_unwanted',
  'week_fits',
  'week_differs',
  'contract_fits',
  'contract_differs',
  'contract_unknown',
  'no_wishes',
  'way_tight',
  'setting_likely',
  'hours_of_law',
  'job_closed',
  'need_refused',
  'setting_avoided',
  'licence_missing',
  'hours_taken',
  'too_far',
  'pay_too_low',
  'ask_coach',
] as const;
export type PlainReasonCode = (typeof plainReasonCodes)[number];
