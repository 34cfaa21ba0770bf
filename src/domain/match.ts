import type { ClassesOf } from './access/data-class.ts';
import type { KeptEvaluation } from './evaluation.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

export const matchStates = [
  'suggested',
  'blocked',
  'shortlisted',
  'offered_to_participant',
  'interested',
  'released_to_employer',
  'interviewing',
  'offered',
  'placed',
  'declined_by_coach',
  'declined_by_participant',
  'declined_by_employer',
  'withdrawn',
  'superseded',
  'deferred',
] as const;
/** `blocked` is a kept near miss: never a suggestion, always with its blocker. */
export type MatchState = (typeof matchStates)[number];

/** One participant and one opportunity with a score, its parts, its blockers and a state. */
export interface Match extends Row, KeptEvaluation {
  readonly participantId: string;
  readonly opportunityId: string;
  readonly employerId: string;
  /** The participant's coach, copied for lists; absent while nobody is in charge. */
  readonly coachId?: string | undefined;
  readonly state: MatchState;
  /** True once a person has decided anything about it; the machine then never moves it. */
  readonly actedOn: boolean;
  /** As `rankOf` has it. */
  readonly rank: number;
  readonly deferredUntil?: Instant | undefined;
  readonly lastDecisionId?: string | undefined;
  /** The last time the scorer changed the result. */
  readonly scoredAt: Instant;
}

/** One number whose descending order is score (0 to 10000), then confidence (0 to 100): the order in which matches are shown and kept. */
export const rankOf = ({ score, confidence }: Pick<Match, 'score' | 'confidence'>): number =>
  score * 101 + confidence;

export const matchClasses = {
  participantId: 'sud',
  opportunityId: 'internal',
  employerId: 'internal',
  coachId: 'internal',
  state: 'sud',
  actedOn: 'internal',
  rank: 'sud',
  deferredUntil: 'sud',
  lastDecisionId: 'internal',
  scoredAt: 'internal',
  score: 'sud',
  confidence: 'sud',
  parts: 'sud',
  blockers: 'sud',
  nearMiss: 'sud',
  explanation: 'sud',
  engine: 'sud',
} as const satisfies ClassesOf<Match>;

export const decisionActions = [
  'shortlist',
  'decline',
  'defer',
  'offer',
  'record_answer',
  'record_interview',
  'record_offer',
  'withdraw',
  'undo',
] as const;
export type DecisionAction = (typeof decisionActions)[number];

export const declineReasons = [
  'hours_do_not_fit',
  'too_far',
  'wage_too_low',
  'skills_do_not_fit',
  'setting_not_right',
  'supports_missing',
  'participant_prefers_other',
  'not_now',
  'employer_not_suitable',
  'already_in_touch',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Answers a coach may record for the participant (`interested`, `not_interested`) or the employer. */
export const recordedAnswers = ['interested', 'not_interested', 'employer_declined'] as const;

/** A person's act on a match; the history is all of them, in order. */
export interface Decision extends Row {
  readonly matchId: string;
  /** Absent on decisions of release 0.1. */
  readonly participantId?: string | undefined;
  readonly action: DecisionAction;
  readonly reasonCode?: string | undefined;
  /** Sealed. */
  readonly note?: string | undefined;
  readonly until?: Instant | undefined;
  /** The decision that stood before this one: what an undo goes back to. */
  readonly previousId?: string | undefined;
  readonly from: MatchState;
  readonly to: MatchState;
  /** Who decided: a user's or token's id. */
  readonly by: string;
}

export const decisionClasses = {
  matchId: 'sud',
  participantId: 'sud',
  action: 'sud',
  reasonCode: 'sud',
  note: 'sud',
  until: 'sud',
  previousId: 'internal',
  from: 'sud',
  to: 'sud',
  by: 'internal',
} as const satisfies ClassesOf<Decision>;
