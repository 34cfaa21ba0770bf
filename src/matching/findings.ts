import type { ScoreWeights } from '../domain/evaluation.ts';
import type { Contract, Remote, WageRange } from '../domain/opportunity.ts';
import type { Preferences } from '../domain/participant.ts';
import type { Accommodation } from '../domain/values/accommodation.ts';
import type { Place, Travel } from '../domain/values/place.ts';
import type { Schedule } from '../domain/values/schedule.ts';
import type { Licence, Setting } from '../domain/values/setting.ts';
import type { AskedSkill, Closeness, HeldSkill } from '../domain/values/skill.ts';
import type { NeedCode, NeedWeight } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { WeeklyBlock } from '../domain/values/week.ts';

/** A support need without its note. */
export interface NeedFindings {
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
export interface ParticipantFindings {
  readonly id: string;
  readonly skills: readonly HeldSkill[];
  readonly needs: readonly NeedFindings[];
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
export interface GateFindings {
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
export interface OpportunityFindings {
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
export interface TrackFindings {
  readonly placements: number;
  readonly held: number;
}

/** One pair. The result is a pure function of this. */
export interface PairFindings {
  readonly participant: ParticipantFindings;
  readonly gate: GateFindings;
  readonly opportunity: OpportunityFindings;
  readonly track?: TrackFindings | undefined;
}

/** What stays the same from pair to pair. */
export interface Conditions {
  readonly today: LocalDate;
  readonly weights: ScoreWeights;
  readonly closeness: Closeness;
}
