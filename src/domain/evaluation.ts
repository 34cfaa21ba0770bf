import type { Stance } from './values/accommodation.ts';
import type { Setting } from './values/setting.ts';
import type { NeedCode, NeedWeight } from './values/support-need.ts';
import type { LocalDate } from './values/time.ts';
import type { WeeklyBlock } from './values/week.ts';

export const partNames = ['skills', 'support', 'logistics', 'preference', 'track'] as const;
export type PartName = (typeof partNames)[number];

/** Weight of each part before normalising; any non-negative numbers with a positive sum. */
export interface ScoreWeights {
  readonly version: string;
  readonly weights: Readonly<Record<PartName, number>>;
}

/** A reason as data: what was found, without words, so that no name is kept with a score. */
export interface Reason {
  readonly code: string;
  /** How much it speaks: points of 10000 it adds (positive) or costs (negative) against a full part; 0 when only said. */
  readonly weighs: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** What would have to be asked to know it. */
  readonly asking?: Asking | undefined;
}

export const askedKinds = [
  'accommodation',
  'hours',
  'wage',
  'licence',
  'place',
  'travel',
  'start',
  'skills',
  'person',
  'training',
] as const;
export type AskedKind = (typeof askedKinds)[number];

/**
 * A question as data: about which fact, to whom. The same question stands with every pair that waits for its answer; which pair
 * that is, and what it would become, is not part of it.
 */
export interface Asking {
  readonly to: 'employer' | 'participant' | 'coach';
  readonly about: {
    readonly kind: AskedKind;
    /** Of the question whether fixed hours could be cut: to which. */
    readonly cut?: HoursCut | undefined;
    /** The code of what is asked within its kind: an accommodation, a licence, a setting, a skill. */
    readonly code?: string | undefined;
    /** Whose fact the answer is. */
    readonly side: 'employer' | 'participant';
  };
  readonly asks: 'yes_no' | 'value';
  /** The field of the participant or the posting that a value is written to. */
  readonly field?: string | undefined;
}

/** Fixed hours without those that somebody has not free. Minutes of a week. */
export interface HoursCut {
  readonly blocks: readonly WeeklyBlock[];
  readonly minutes: number;
  readonly before: number;
  /** How it is said: every shift starts later, or ends earlier, at `to` where it was `from`; else as the hours that are left. */
  readonly form: 'later_start' | 'earlier_end' | 'hours_left';
  /** `HH:MM`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Part {
  readonly part: PartName;
  /** Normalised weight in ten-thousandths; the weights of all parts add up to 10000. */
  readonly weight: number;
  /** In [0,1], rounded to four decimals. */
  readonly value: number;
  /** weight × value, brought to whole points by largest remainder; the points of all parts add up to the score. */
  readonly points: number;
  /** Share of this part that rests on known facts, in [0,1], two decimals. */
  readonly known: number;
  readonly reasons: readonly Reason[];
}

export const gateRules = [
  'opportunity_not_open',
  'need_refused',
  'setting_avoided',
  'licence_missing',
  'no_common_hours',
  'too_far',
  'wage_below_floor',
  'working_age',
  'safety_list',
  'statutory_bar',
] as const;
export type GateRule = (typeof gateRules)[number];

/** Who could lift a blocker. */
export type LiftableBy = 'employer' | 'participant' | 'coach' | 'nobody';

export interface Blocker {
  readonly rule: GateRule;
  /** Whose fact it is. */
  readonly side: 'employer' | 'participant' | 'law';
  readonly liftableBy: LiftableBy;
  readonly need?: NeedCode | undefined;
  readonly setting?: Setting | undefined;
  /** What is behind it: blockers with one cause are one, so no two of a pair have the same. */
  readonly cause: string;
  /** Near enough to be a near miss, if a change lifts it. */
  readonly inReach: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A change to one fact. */
export type Change =
  | { readonly kind: 'stance'; readonly code: NeedCode; readonly from: Stance; readonly to: Stance }
  | { readonly kind: 'hours_flexible' }
  | { readonly kind: 'hours_fewer'; readonly hours: number }
  | ({ readonly kind: 'hours_cut' } & HoursCut)
  | {
      readonly kind: 'wage_raised';
      readonly amountMinor: number;
      readonly currency: string;
      readonly per: string;
    }
  | { readonly kind: 'remote'; readonly to: 'fully' }
  | { readonly kind: 'training_given' }
  | { readonly kind: 'hours_freed' }
  | { readonly kind: 'licence_gained'; readonly licence: string }
  | { readonly kind: 'travel_extended'; readonly minutes: number }
  | { readonly kind: 'setting_accepted'; readonly setting: Setting }
  | { readonly kind: 'old_enough' }
  | { readonly kind: 'skill_gained'; readonly uri: string; readonly level: string };
export type ChangeKind = Change['kind'];

/** Who could make a change; a skill is learned. In the order in which they are told. */
export const changeMakers = ['employer', 'participant', 'learning'] as const;
export type ChangeMaker = (typeof changeMakers)[number];

export const changedBy: Readonly<Record<ChangeKind, ChangeMaker>> = {
  stance: 'employer',
  hours_flexible: 'employer',
  hours_fewer: 'employer',
  hours_cut: 'employer',
  wage_raised: 'employer',
  remote: 'employer',
  training_given: 'employer',
  hours_freed: 'participant',
  licence_gained: 'participant',
  travel_extended: 'participant',
  setting_accepted: 'participant',
  old_enough: 'participant',
  skill_gained: 'learning',
};

export const changeKinds = [
  'stance',
  'hours_flexible',
  'hours_fewer',
  'hours_cut',
  'wage_raised',
  'remote',
  'training_given',
  'hours_freed',
  'licence_gained',
  'travel_extended',
  'setting_accepted',
  'old_enough',
  'skill_gained',
] as const satisfies readonly ChangeKind[];

/** A change and what re-scoring with it gave. */
export interface ScoredChange {
  readonly change: Change;
  readonly by: ChangeMaker;
  readonly score: number;
  /** Rules that would still block after the change. */
  readonly blockersLeft: readonly GateRule[];
  readonly asking?: Asking | undefined;
}

/** What decides, beside its score, whether a pair is worth a look and strong. */
export interface Merits {
  /** The score with the support part taken as for needs not asked: what a person told of their needs never decides whether they are heard. */
  readonly heard: number;
  /** Whether something known speaks for it: skills or past work, or a wish. */
  readonly spokenFor: boolean;
  /** No `must` is measured or known to be met under half. */
  readonly mustsHold: boolean;
  /** Nothing that has to be settled first is open: the way into a window, a place that may be on the safety list. */
  readonly settled: boolean;
  /** The person does not want this occupation; absent where that is not so. */
  readonly unwanted?: true | undefined;
}

/** The best that one change would make of a near miss. */
export interface Lifted extends Pick<Merits, 'heard' | 'spokenFor'> {
  readonly change: Change;
  readonly score: number;
  readonly confidence: number;
}

/** Which engine gave a result, from which input: enough to replay it. */
export interface EngineStamp {
  readonly version: string;
  readonly weightsVersion: string;
  readonly inputHash: string;
}

/** The full result for one pair. `score` is computed whether or not the pair is blocked. */
export interface Evaluation {
  /** 0 to 10000; the sum of the points of the parts. */
  readonly score: number;
  /** 0 to 100: the share of weight that rests on known facts. */
  readonly confidence: number;
  readonly parts: readonly Part[];
  readonly blockers: readonly Blocker[];
  /** One cause blocks, a change within reach lifts it. */
  readonly nearMiss: boolean;
  /** Of a near miss: the change that lifts it with the best score. */
  readonly lifted?: Lifted | undefined;
  /** The person is free too long after the job would start; no blocker. */
  readonly later: boolean;
  /** Of a later pair: the person's first day. */
  readonly laterFrom?: LocalDate | undefined;
  readonly merits: Merits;
  readonly explanation: {
    readonly for: readonly Reason[];
    readonly against: readonly Reason[];
    readonly unknown: readonly Reason[];
    /** Those that lift a blocker first, then by who could make them; best first. */
    readonly changes: readonly ScoredChange[];
  };
  readonly engine: EngineStamp;
}

/** The two weeks of a pair over each other. */
export interface PairWeek {
  readonly free: readonly WeeklyBlock[];
  readonly needed: readonly WeeklyBlock[];
  /** Hours that must or should stay free, each with the need behind it. */
  readonly keepFree: readonly (WeeklyBlock & { readonly need: NeedCode; readonly weight: NeedWeight })[];
}
