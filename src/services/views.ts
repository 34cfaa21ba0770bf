import type { Blocker, Change, Evaluation, GateRule, Part, Reason } from '../domain/evaluation.ts';
import type { Decision, DecisionAction, Match } from '../domain/match.ts';
import type { Notice } from '../domain/notice.ts';
import type { Stage } from '../domain/values/stage.ts';
import type { WeeklyBlock } from '../domain/values/week.ts';

/** A reason with its words, made when read. */
export interface SaidReason extends Reason {
  readonly text: string;
}

/** Something not known, with the question that would settle it and whom to ask. */
export interface OpenQuestion extends SaidReason {
  readonly ask?:
    | { readonly whom: 'employer' | 'participant' | 'coach'; readonly question: string }
    | undefined;
}

export interface SaidChange {
  readonly text: string;
  readonly change: Change;
  readonly score: number;
  readonly blockersLeft: readonly GateRule[];
}

/** An evaluation in words: what the API shows. */
export interface SaidEvaluation extends Omit<Evaluation, 'parts' | 'blockers' | 'explanation'> {
  readonly parts: readonly (Omit<Part, 'reasons'> & { readonly reasons: readonly SaidReason[] })[];
  readonly blockers: readonly (Blocker & { readonly text: string })[];
  readonly explanation: {
    readonly for: readonly SaidReason[];
    readonly against: readonly SaidReason[];
    readonly unknown: readonly OpenQuestion[];
    readonly changes: readonly SaidChange[];
  };
}

/** Who and what a pair is, for one line each. */
export interface PairSummary {
  readonly participant: {
    readonly id: string;
    readonly displayName: string;
    readonly stage: Stage;
    readonly coachId?: string | undefined;
  };
  readonly opportunity: {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly employerId: string;
    readonly employerName: string;
    readonly placeLabel?: string | undefined;
  };
}

/** The two weeks over each other. */
export interface PairWeek {
  readonly free: readonly WeeklyBlock[];
  readonly needed: readonly WeeklyBlock[];
  /** Hours that must or should stay free, each with the need's code. */
  readonly keepFree: readonly (WeeklyBlock & { readonly need: string; readonly weight: string })[];
}

export interface MatchView
  extends Omit<Match, 'parts' | 'blockers' | 'explanation'>,
    SaidEvaluation,
    PairSummary {
  readonly decisionsAllowed: readonly DecisionAction[];
  /** Only for one match, not in lists. */
  readonly week?: PairWeek | undefined;
}

/** What `/evaluations` answers: nothing of it is stored. */
export interface EvaluationView extends SaidEvaluation, PairSummary {
  readonly participantId: string;
  readonly opportunityId: string;
  readonly week: PairWeek;
}

export interface DecisionView extends Decision {
  readonly byName: string;
}

/** A notice in words. `href` is a path of the browser app. */
export interface NoticeView extends Notice {
  readonly subject: string;
  readonly reason: string;
  readonly action: { readonly label: string; readonly href: string };
}
