import type { Contract, Remote, Training, WageRange } from '../domain/opportunity.ts';
import type { Preferences } from '../domain/participant.ts';
import type { ScoreTables } from '../domain/score-rules.ts';
import type { Said } from '../domain/statement.ts';
import type { Accommodation } from '../domain/values/accommodation.ts';
import type { Nearness, Telling, UsualSkillsOf } from '../domain/values/occupation.ts';
import type { Home, Place, Travel } from '../domain/values/place.ts';
import type { Schedule } from '../domain/values/schedule.ts';
import type { Licence, Setting } from '../domain/values/setting.ts';
import type { AskedSkill, Closeness, HeldSkill } from '../domain/values/skill.ts';
import type { SupportNeed } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { WeeklyBlock } from '../domain/values/week.ts';

/** A support need without its note. */
export type NeedFindings = Omit<SupportNeed, 'note'>;

/** What a person worked as, without where and in which words. */
export interface PastWorkFindings {
  readonly occupation: string;
  /** Absent: not known. */
  readonly lastYear?: number | undefined;
}

/**
 * All the scorer may know of a person. No stage, diagnosis, medication, record, age, sex, ethnicity, name or photo:
 * to use one does not compile.
 */
export interface ParticipantFindings {
  readonly id: string;
  readonly skills: readonly HeldSkill[];
  readonly pastWork: readonly PastWorkFindings[];
  /** The languages they speak, as skills. They tell nothing of what somebody can do until something else is known. */
  readonly spoken?: readonly HeldSkill[] | undefined;
  readonly needs: readonly NeedFindings[];
  /** Whether the person was asked: an empty list then means none, and otherwise that nobody knows. */
  readonly asked: { readonly needs: boolean; readonly availability: boolean };
  readonly availability: readonly WeeklyBlock[];
  readonly place?: Home | undefined;
  readonly nextPlace?: Place | undefined;
  readonly travel: Travel;
  readonly preferences: Preferences;
  readonly avoidSettings: readonly Setting[];
  readonly licences: readonly Licence[];
  readonly availableFrom?: LocalDate | undefined;
  /** What was said to questions and holds today. */
  readonly said?: readonly Said[] | undefined;
}

/** Hours of rest that the law keeps in some trades in place of those of all. */
export interface TradeRest {
  readonly isco: readonly string[];
  readonly restWindows: readonly WeeklyBlock[];
}

/** A limit of the law on young workers, with the days on which it holds in place of an age. */
export interface YouthLimit {
  readonly citation: string;
  readonly maxHoursPerDay: number;
  readonly maxHoursPerWeek: number;
  /** Hours in which no work is allowed. */
  readonly restWindows: readonly WeeklyBlock[];
  /** Trades, by how their ISCO-08 codes begin, in which other hours are closed; none is in two. */
  readonly trades?: readonly TradeRest[] | undefined;
  readonly settings: readonly Setting[];
  /** Last day on which it holds for certain. */
  readonly surelyUntil: LocalDate;
  /** Last day on which it may hold; later than `surelyUntil` where the month of birth is not known. */
  readonly until: LocalDate;
}

/** What only the gates may know: limits and bars as the law words them, without the age or record behind them. */
export interface GateFindings {
  readonly safety: { readonly employerIds: readonly string[]; readonly postcodes: readonly string[] };
  readonly bars: readonly {
    readonly settings: readonly Setting[];
    readonly citation: string;
    readonly liftedBy: string;
    /** Last day it holds; without end when absent. */
    readonly until?: LocalDate | undefined;
  }[];
  /** The limits for the youngest first. */
  readonly workingAge: readonly YouthLimit[];
}

/** All the scorer may know of a posting. */
export interface OpportunityFindings {
  readonly id: string;
  readonly employerId: string;
  readonly open: boolean;
  readonly occupation?: string | undefined;
  readonly skills: { readonly required: readonly AskedSkill[]; readonly desired: readonly AskedSkill[] };
  readonly training: Training;
  readonly licences: readonly Licence[];
  readonly schedule: Schedule;
  readonly wage?: WageRange | undefined;
  readonly contract?: Contract | undefined;
  readonly place?: Place | undefined;
  /** The employer's postcode: what the safety list is held against where the posting has no place of its own. */
  readonly employerPostcode?: string | undefined;
  readonly remote: Remote;
  readonly startDate?: LocalDate | undefined;
  readonly settings: readonly Setting[];
  /** What is said of the posting, and what its employer says of all postings where that is silent. */
  readonly accommodations: readonly Accommodation[];
  /** What was said to questions and holds today. */
  readonly said?: readonly Said[] | undefined;
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

/** What a taxonomy tells the scorer of occupations. */
export interface OccupationFacts {
  readonly skillsOf: UsualSkillsOf;
  /** ISCO-08, four digits. */
  readonly iscoOf: (occupation: string) => string | undefined;
  readonly telling: Telling;
  readonly nearness: Nearness;
}

/** What stays the same from pair to pair. */
export interface Conditions extends ScoreTables {
  readonly today: LocalDate;
  readonly closeness: Closeness;
  readonly occupations: OccupationFacts;
}
