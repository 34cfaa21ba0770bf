import type { ScoreWeights } from './evaluation.ts';
import type { Evidence, Stance } from './values/accommodation.ts';
import type { TravelMode } from './values/place.ts';
import type { Licence, Setting } from './values/setting.ts';
import type { SkillLevel } from './values/skill.ts';
import type { NeedWeight } from './values/support-need.ts';

/**
 * The constants of the score; config/score.ts has their values, a reason each. Shares and values in ten-thousandths, so that
 * sums do not depend on order; hours in minutes.
 */
export interface ScoreRules {
  readonly skills: {
    /** What each asked skill weighs, before how telling it is. */
    readonly shares: { readonly required: number; readonly desired: number };
    /** Worth where nothing can be compared. */
    readonly prior: number;
    /** Least worth of a required skill that is missing and taught. */
    readonly taught: Readonly<Record<'given' | 'some', number>>;
    /** Added to the prior where the person's side is not known. */
    readonly taughtPrior: Readonly<Record<'given' | 'some', number>>;
    /** Lost for each level below the one asked. */
    readonly levelStep: number;
    /** Level at which an occupation's usual skills are asked and held. */
    readonly usualLevel: SkillLevel;
    /** How far what is only usual, or of an unknown year, is known: in hundredths. */
    readonly usualKnown: number;
    readonly freshYears: number;
    readonly fadePerYear: number;
    readonly leastRecency: number;
  };
  readonly support: {
    /** How much unmet weight halves the part. */
    readonly scale: number;
    readonly shares: Readonly<Record<NeedWeight, number>>;
    readonly stances: Readonly<Record<Stance, number>>;
    /** How far evidence moves a stance towards 1, in ten-thousandths of what is missing. */
    /** How far a need about time is met, at least, while the hours of the role are not known and the employer has not refused. */
    readonly hoursUnknown: number;
    readonly evidence: Readonly<Record<Evidence, number>>;
    /** Days from the first day within which a need has to begin to count. */
    readonly horizonDays: number;
  };
  readonly logistics: {
    readonly shares: Readonly<Record<'hours' | 'travel' | 'wage' | 'start', number>>;
    readonly priors: Readonly<Record<'hours' | 'travel' | 'wage' | 'start', number>>;
    /** Worth of a way exactly at the limit. */
    readonly atLimit: number;
    /** Days of waiting at which a start is worth nothing. */
    readonly longestWait: number;
    readonly weeksPerYear: number;
    /** A day's work where the grid does not say. */
    readonly usualDayMinutes: number;
  };
  readonly preference: {
    readonly shares: Readonly<Record<'occupation' | 'hours' | 'contract', number>>;
    readonly prior: number;
    /** Of the wish for hours a week, where the role's are not known. */
    readonly hoursPrior: number;
    /** Worth of a wanted occupation's neighbours, by how many digits of ISCO-08 they share; index 0 is "none of these". */
    readonly byDigits: Readonly<Record<0 | 2 | 3 | 4, number>>;
    readonly sector: number;
    /** Lost for each hour a week between what is wished and what is offered. */
    readonly hourStep: number;
  };
  /** As many imagined placements, half of which held, as pull an employer's record to the middle. */
  readonly track: { readonly imagined: number };
  readonly hours: {
    /** Minutes a day outside plain availability that do not block fixed hours. */
    readonly toleranceMinutes: number;
    /** Fewest minutes a week of shifts where the posting does not say. */
    readonly fewestMinutes: number;
    /** Buses are not counted on for a start before, or an end after, these minutes of the day. */
    readonly firstBus: number;
    readonly lastBus: number;
    /** When night is, and how much of it makes a shift night work, for certain and likely. */
    readonly night: {
      readonly from: string;
      readonly to: string;
      readonly certainMinutes: number;
      readonly likelyMinutes: number;
    };
  };
  readonly travel: {
    readonly earthKm: number;
    readonly detour: number;
    readonly modes: Readonly<Record<TravelMode, { readonly kmh: number; readonly overhead: number }>>;
    /** Limit, one way, of who named none. */
    readonly assumedLimit: number;
    /** What a way is worth on which it is not known whether a bus goes, as a share of what it would be, in ten-thousandths. */
    readonly openBus: number;
    /** Times the limit, where the employer helps with the way. */
    readonly withHelp: number;
  };
  /** How near a miss has to be. */
  readonly reach: {
    /** Times the travel limit. */
    readonly travel: number;
    /** Share of the wage floor. */
    readonly wage: number;
    /** Share of the hours that is free. */
    readonly hours: number;
  };
  /** Days after the start from which somebody not yet free is a later pair. */
  readonly laterAfterDays: number;
  readonly worth: {
    readonly best: number;
    readonly within: number;
    readonly heard: number;
    /** Least worth of skills or past work, training aside, that speaks for a pair. */
    readonly skills: number;
    /** Least worth of a wish that speaks for a pair. */
    readonly wish: number;
    /** Days for which a decided pair keeps its place. */
    readonly decidedDays: number;
  };
  readonly strong: { readonly best: number; readonly confidence: number; readonly mustMet: number };
  readonly changes: {
    readonly most: number;
    readonly skills: number;
    /** Least gain of a skill worth learning. */
    readonly skillPoints: number;
  };
}

/** What follows from other facts of a posting: for certain, or likely. */
export interface DrawnSetting {
  readonly setting: Setting;
  readonly sure: 'certain' | 'likely';
  /** Beginning of the ISCO-08 code of the occupation, or a licence asked for. */
  readonly isco?: string | undefined;
  readonly licence?: Licence | undefined;
  readonly source: string;
}

/** What a jurisdiction says of licences. */
export interface LicenceRules {
  /** Which others a licence covers. */
  readonly covers: Readonly<Partial<Record<Licence, readonly Licence[]>>>;
  /** Those a person can get within weeks: the days it takes, and what it costs them. */
  readonly obtainable: Readonly<
    Partial<Record<Licence, { readonly days: number; readonly cost: 'none' | 'low' | 'medium' | 'high' }>>
  >;
}

/** The tables that a score is made with. */
export interface ScoreTables {
  readonly weights: ScoreWeights;
  readonly rules: ScoreRules;
  readonly drawn: readonly DrawnSetting[];
  readonly licences: LicenceRules;
}
