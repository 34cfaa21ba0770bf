import type { ClassesOf } from './access/data-class.ts';
import type { Asking } from './evaluation.ts';
import type { WageRange } from './opportunity.ts';
import type { Row } from './values/row.ts';
import type { Instant, LocalDate } from './values/time.ts';

/** `lapsed`: no match waits for it any more; who has it before them can still write down what was said. */
export const questionStates = ['open', 'answered', 'lapsed'] as const;
export type QuestionState = (typeof questionStates)[number];

export const answers = ['yes', 'no', 'partly', 'not_reached'] as const;
/** `not_reached`: nobody was there to ask, so nothing is known that was not. */
export type Answer = (typeof answers)[number];

export const contactChannels = ['phone', 'email', 'visit', 'other'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** How far an answer has come: all that it reaches is scored, waits for that, could not be, or scoring stands still. */
export const answerScorings = ['scored', 'waiting', 'failed', 'stopped'] as const;
export type AnswerScoring = (typeof answerScorings)[number];

/** Whose fact a question is about: an employer's for all its postings, one posting's, or a person's. */
export interface Subject {
  readonly employerId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly participantId?: string | undefined;
}

/** What was said, and until when it is not asked again. */
export interface Given {
  readonly answer: Exclude<Answer, 'not_reached'>;
  readonly detail?: string | undefined;
  /** What a job pays, as it was said, where that was asked. */
  readonly wage?: WageRange | undefined;
  readonly at: Instant;
  readonly by: string;
  /** The last day it counts. */
  readonly expires: LocalDate;
}

/** What is not known, or would lift a blocker, about one subject. It is open for as long as a match waits for it. */
export interface Question extends Row, Subject {
  readonly asking: Asking;
  readonly state: QuestionState;
  /** When it was put, the last time. */
  readonly since: Instant;
  /** That the fact is known, of somebody who is asked whether it could be otherwise: to open a near miss, and nobody is in the queue for it. */
  readonly revisits?: boolean | undefined;
  /** When the last match that waited for it did no longer. */
  readonly lapsedAt?: Instant | undefined;
  /** Until when it brings nobody into the queue: somebody said “later”, or nobody was there. It stays open meanwhile. */
  readonly deferredUntil?: Instant | undefined;
  /** Who put it off, and when. Older rows do not tell. */
  readonly deferredBy?: string | undefined;
  readonly deferredAt?: Instant | undefined;
  readonly given?: Given | undefined;
}

export const questionClasses = {
  employerId: 'internal',
  opportunityId: 'internal',
  participantId: 'sud',
  // What an employer is asked tells what somebody needs.
  asking: 'sud',
  state: 'sud',
  since: 'internal',
  revisits: 'internal',
  lapsedAt: 'internal',
  deferredUntil: 'internal',
  deferredBy: 'internal',
  deferredAt: 'internal',
  given: 'sud',
} as const satisfies ClassesOf<Question>;

/** Which questions the matches of one person wait for. */
export interface WaitingMatches extends Row {
  readonly participantId: string;
  readonly questionIds: readonly string[];
  /** The ids of all matches that wait, in order: each waits for several questions, and is named once. */
  readonly matches: readonly string[];
  /** In the order of `questionIds`. */
  readonly waiting: readonly WaitingFor[];
}

/** The matches of one person that wait for a question; one that is about the person alone waits for none. */
export interface WaitingFor {
  /** Their places among `matches`, from 0 on, in order. */
  readonly at: readonly number[];
  /** What a good answer would add to each, in points of 100 and in the order of `at`. Older rows do not tell. */
  readonly gains?: readonly number[] | undefined;
}

export const waitingMatchesClasses = {
  participantId: 'sud',
  questionIds: 'sud',
  matches: 'sud',
  waiting: 'sud',
} as const satisfies ClassesOf<WaitingMatches>;

/** That somebody was spoken to, or was not reached, and what came of it: with an answer where a question was put. */
export interface ContactMade extends Row, Subject {
  readonly questionId?: string | undefined;
  readonly channel: ContactChannel;
  readonly at: Instant;
  readonly answer?: Answer | undefined;
  readonly note?: string | undefined;
  readonly by: string;
}

export const contactMadeClasses = {
  employerId: 'internal',
  opportunityId: 'internal',
  participantId: 'sud',
  questionId: 'internal',
  channel: 'internal',
  at: 'internal',
  answer: 'sud',
  note: 'sud',
  by: 'internal',
} as const satisfies ClassesOf<ContactMade>;
