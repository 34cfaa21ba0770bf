import type { ClassesOf, DataClass } from './access/data-class.ts';
import type { WayIn } from './consent.ts';
import type { EngineStamp, Evaluation, GateRule, Lifted, Merits } from './evaluation.ts';
import type { Row } from './values/row.ts';
import type { Instant, LocalDate } from './values/time.ts';

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
  'later',
] as const;
/** `blocked` is a kept near miss, always with its blocker; `later` a pair whose person is free only long after the job would start. */
export type MatchState = (typeof matchStates)[number];

/** What is kept of a result: what the order of a person's list is made of, and by which rules the pair is blocked. */
export interface KeptResult {
  readonly score: number;
  readonly confidence: number;
  readonly merits: Merits;
  readonly blockers: readonly GateRule[];
  /** Of a near miss: the best that one change would make of it. */
  readonly lifted?: Omit<Lifted, 'change'> | undefined;
  /** Of a pair that is to be had later: the person's first day. */
  readonly laterFrom?: LocalDate | undefined;
}

/** Where a pair stands in its person's own list. */
export interface Standing {
  /** 1 is their best. Of a near miss: where it would stand if it were lifted. */
  readonly rankForPerson: number;
  /** Whether it is worth a look; of a near miss, whether it would be. */
  readonly worth: boolean;
  readonly strong: boolean;
}

/**
 * One participant and one opportunity with a state, and of its result what cannot be worked out again: parts, reasons and changes
 * are, whenever it is read.
 */
export interface Match extends Row, KeptResult, Standing {
  readonly participantId: string;
  readonly opportunityId: string;
  /** When the posting was made: of equals the newer comes first. Absent on matches of version 1. */
  readonly postedAt?: Instant | undefined;
  /** The participant's coach, copied for lists; absent while nobody is in charge. */
  readonly coachId?: string | undefined;
  readonly state: MatchState;
  /** True once a person has decided anything about it; the machine then never moves it. */
  readonly actedOn: boolean;
  /** As `rankOf` has it. */
  readonly rank: number;
  /** When a person last decided about it; absent on matches of version 1. */
  readonly decidedAt?: Instant | undefined;
  readonly deferredUntil?: Instant | undefined;
  readonly lastDecisionId?: string | undefined;
  /** Of the decision that stands, what tells which acts are open; absent on matches decided before it was kept. */
  readonly lastDecision?: Telling | undefined;
  /** What its participant released last; whether it is in force, the state says, and the consent. */
  readonly releaseId?: string | undefined;
  /** Since when it waits for a person's decision: while it is suggested and worth a look. */
  readonly waitingSince?: Instant | undefined;
  /** The last time the scorer changed the result. */
  readonly scoredAt: Instant;
  /** Of both sides, when the result was worked out; absent on matches of version 1. */
  readonly versions?:
    | { readonly participant: number; readonly opportunity: number; readonly employer: number }
    | undefined;
  readonly engine: Pick<EngineStamp, 'version' | 'weightsVersion'>;
  /** Sealed. Of a match of version 1 that somebody acted on: the result by which they did. */
  readonly seen?: Readonly<Record<string, unknown>> | undefined;
}

/** The place behind every place, of what has not been ranked or stands in no list. */
export const unranked = 9999;

/**
 * One number whose ascending order is the rank in each person's own list, then confidence: the order in which lists over several
 * people are shown. Never by score: whoever told more needs would stand last.
 */
export const rankOf = ({ rankForPerson, confidence }: Pick<Match, 'rankForPerson' | 'confidence'>): number =>
  rankForPerson * 101 + 100 - confidence;

export const matchClasses = {
  participantId: 'sud',
  opportunityId: 'internal',
  coachId: 'internal',
  state: 'sud',
  actedOn: 'internal',
  rank: 'sud',
  rankForPerson: 'sud',
  worth: 'sud',
  strong: 'sud',
  decidedAt: 'internal',
  deferredUntil: 'sud',
  lastDecisionId: 'internal',
  lastDecision: 'sud',
  releaseId: 'sud',
  waitingSince: 'internal',
  scoredAt: 'internal',
  score: 'sud',
  confidence: 'sud',
  merits: 'sud',
  postedAt: 'internal',
  blockers: 'sud',
  lifted: 'sud',
  laterFrom: 'sud',
  versions: 'internal',
  engine: 'internal',
  seen: 'sud',
} as const satisfies ClassesOf<Match>;

/** The classes of what is worked out when a match, or any pair, is read. */
export const resultClasses = {
  parts: 'sud',
  nearMiss: 'sud',
  scoreWhenLifted: 'sud',
  later: 'sud',
  explanation: 'sud',
  asOf: 'internal',
  employerId: 'internal',
} as const satisfies Readonly<Record<string, DataClass>>;

/** What coaches decide or write down. */
export const coachActions = [
  'shortlist',
  'decline',
  'defer',
  'offer',
  'record_answer',
  'record_interview',
  'record_offer',
  'record_start',
  'withdraw',
  'undo',
  'recorded_by_mistake',
] as const;
export type CoachAction = (typeof coachActions)[number];

/** What the participant decides. */
export const participantActions = [
  'interested',
  'not_interested',
  'ask',
  'release',
  'end_release',
  'start',
] as const;
export type ParticipantAction = (typeof participantActions)[number];

/** Every act in the history of a match; `decline` is the coach's or the employer's, as the state it leads to says. */
export const decisionActions = [
  ...coachActions,
  ...participantActions,
  ...(['invite', 'make_offer', 'take_back'] as const),
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

/** The sides that may hear of a decision beside the coach's own. */
export type HearingSide = 'participant' | 'employer';

/** What a decision sets going besides: whom it tells, and when. */
export interface Telling {
  readonly action: DecisionAction;
  /** The sides that hear of it; none where it stays among coaches. */
  readonly tells: readonly HearingSide[];
  /** When they hear of it; until then it can be undone as if it had never been. */
  readonly heldUntil?: Instant | undefined;
}

/** A person's act on a match; the history is all of them, in order. */
export interface Decision extends Row {
  readonly matchId: string;
  /** Absent on decisions of release 0.1. */
  readonly participantId?: string | undefined;
  readonly action: DecisionAction;
  readonly reasonCode?: string | undefined;
  readonly note?: string | undefined;
  readonly until?: Instant | undefined;
  /** Of an invitation: when to come. */
  readonly at?: Instant | undefined;
  /** Of what was written down in somebody's name: when they said that it was not theirs. */
  readonly deniedAt?: Instant | undefined;
  /** The decision that stood before this one: what an undo goes back to. */
  readonly previousId?: string | undefined;
  /** Absent on decisions made before it was kept, and where nobody hears of it. */
  readonly tells?: readonly HearingSide[] | undefined;
  readonly heldUntil?: Instant | undefined;
  /** Since when the match had waited for it: what an undo gives back. */
  readonly waitedSince?: Instant | undefined;
  readonly from: MatchState;
  readonly to: MatchState;
  /** Who decided: a user's or token's id. */
  readonly by: string;
  /** By whom a person had come in who decided; absent where by what they alone have. */
  readonly cameBy?: WayIn | undefined;
  /** The result as it was seen: facts, engine and weights may be others by now. Absent on decisions of version 1. */
  readonly evaluation?: Evaluation | undefined;
}

export const decisionClasses = {
  matchId: 'sud',
  participantId: 'sud',
  action: 'sud',
  reasonCode: 'sud',
  note: 'sud',
  until: 'sud',
  at: 'sud',
  deniedAt: 'internal',
  previousId: 'internal',
  tells: 'sud',
  heldUntil: 'internal',
  waitedSince: 'internal',
  from: 'sud',
  to: 'sud',
  by: 'internal',
  cameBy: 'sud',
  evaluation: 'sud',
} as const satisfies ClassesOf<Decision>;
