import type { Accommodation } from '../domain/accommodation.ts';
import type { ScoreWeights } from '../domain/evaluation.ts';
import type { Contract, Remote, Schedule, WageRange } from '../domain/opportunity.ts';
import type { Preferences } from '../domain/participant.ts';
import type { Place, Travel } from '../domain/place.ts';
import type { Licence, Setting } from '../domain/setting.ts';
import type { AskedSkill, Closeness, HeldSkill } from '../domain/skill.ts';
import type { NeedCode, NeedWeight } from '../domain/support-need.ts';
import type { LocalDate } from '../domain/time.ts';
import type { WeeklyBlock } from '../domain/week.ts';

/** A support need without its note. */
export interface NeedFacts {
  readonly code: NeedCode;
  readonly weight: NeedWeight;
  readonly windows?: readonly WeeklyBlock[] | undefined;
  readonly minutes?: number | undefined;
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
}

/**
 * All the scorer may know of a person. No stage, diagnosis, medication, record, age, sex, ethnicity, name or photo:
 * to use one does not compile.
 */
export interface ParticipantFacts {
  readonly id: string;
  readonly skills: readonly HeldSkill[];
  readonly needs: readonly NeedFacts[];
  /** Empty means: not known. */
  readonly availability: readonly WeeklyBlock[];
  readonly place?: Place | undefined;
  readonly travel: Travel;
  readonly preferences: Preferences;
  readonly avoidSettings: readonly Setting[];
  readonly licences: readonly Licence[];
  readonly availableFrom?: LocalDate | undefined;
}

/** What only the gates may know: limits and bars as the law words them, without the age or record behind them. */
export interface GateFacts {
  readonly safety: { readonly employerIds: readonly string[]; readonly postcodes: readonly string[] };
  readonly bars: readonly {
    readonly settings: readonly Setting[];
    readonly citation: string;
    readonly liftedBy: string;
  }[];
  readonly workingAge?:
    | {
        readonly citation: string;
        readonly maxHoursPerDay: number;
        readonly maxHoursPerWeek: number;
        /** Hours in which no work is allowed. */
        readonly restWindows: readonly WeeklyBlock[];
        readonly settings: readonly Setting[];
      }
    | undefined;
}

/** All the scorer may know of a posting. */
export interface OpportunityFacts {
  readonly id: string;
  readonly employerId: string;
  readonly open: boolean;
  readonly occupation?: string | undefined;
  /** ISCO-08 code of the occupation, for sectors. */
  readonly isco?: string | undefined;
  readonly skills: { readonly required: readonly AskedSkill[]; readonly desired: readonly AskedSkill[] };
  readonly licences: readonly Licence[];
  readonly schedule: Schedule;
  readonly wage?: WageRange | undefined;
  readonly contract?: Contract | undefined;
  readonly place?: Place | undefined;
  readonly remote: Remote;
  readonly startDate?: LocalDate | undefined;
  readonly settings: readonly Setting[];
  readonly accommodations: readonly Accommodation[];
}

/** How placements with the employer held; absent until placements exist. */
export interface TrackFacts {
  readonly placements: number;
  readonly held: number;
}

/** One pair and the world it is judged in. The result is a pure function of this. */
export interface PairFacts {
  readonly participant: ParticipantFacts;
  readonly gate: GateFacts;
  readonly opportunity: OpportunityFacts;
  readonly track?: TrackFacts | undefined;
}

/** What stays the same from pair to pair. */
export interface World {
  readonly today: LocalDate;
  readonly weights: ScoreWeights;
  readonly closeness: Closeness;
}
