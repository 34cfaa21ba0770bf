import type { ContactPerson } from '../domain/employer.ts';
import type { Contract, Training } from '../domain/opportunity.ts';
import type { ContactChannel } from '../domain/question.ts';
import type { Accommodation } from '../domain/values/accommodation.ts';
import type { PastWork } from '../domain/values/past-work.ts';
import type { Licence, RecordConstraintCode, Setting } from '../domain/values/setting.ts';
import type { SpokenLanguage } from '../domain/values/spoken-language.ts';
import type { Stage } from '../domain/values/stage.ts';
import type { NeedCode, SupportNeed } from '../domain/values/support-need.ts';

type Stances = Partial<Record<NeedCode, Accommodation['stance']>>;

/** A line of the log of an employer. */
export interface DemoSaid {
  /** Days ago, at ten in the morning or so. */
  readonly ago: number;
  readonly channel: ContactChannel;
  readonly note: string;
}

/** Whom to ring at an employer, what they do, and what was said with them, the oldest first. */
export interface DemoEmployerLife {
  readonly sector: string;
  readonly about?: string;
  readonly notes?: string;
  readonly contacts: readonly ContactPerson[];
  readonly said: readonly DemoSaid[];
}

export interface DemoEmployer extends Partial<DemoEmployerLife> {
  readonly name: string;
  readonly street: string;
  /** Kilometres east and north of the market square. */
  readonly at: readonly [number, number];
  readonly stances: Stances;
}

export interface DemoRole {
  readonly employer: string;
  /** An occupation of the taxonomy; its usual skills are the ones required. */
  readonly occupation: string;
  readonly title: string;
  readonly hours: string;
  /** Pence an hour. */
  readonly wage: number;
  readonly settings?: readonly Setting[];
  readonly licences?: readonly Licence[];
  readonly contract?: Contract;
  readonly flexible?: boolean;
  /** Shifts are drawn from the hours, so many hours a week. */
  readonly pool?: { readonly min: number; readonly max: number };
  readonly training?: Training;
  readonly remote?: 'no' | 'partly' | 'fully';
  readonly openings?: number;
  /** Days from today on which it closes; negative days have passed. */
  readonly closesIn?: number;
  readonly state?: 'draft' | 'paused' | 'filled' | 'withdrawn';
  readonly stances?: Stances;
}

export interface DemoPerson {
  readonly name: string;
  readonly stage: Stage;
  readonly occupation: string;
  /** Kilometres east and north of the market square. */
  readonly at: readonly [number, number];
  readonly free: string;
  readonly needs: readonly (Pick<SupportNeed, 'code' | 'weight'> & {
    readonly hours?: string;
    readonly minutes?: number;
  })[];
  readonly avoid?: readonly Setting[];
  readonly licences?: readonly Licence[];
  /** Pence an hour. */
  readonly floor?: number;
  readonly maxMinutes?: number;
  readonly bars?: readonly RecordConstraintCode[];
  readonly keepsAwayFrom?: string;
  readonly birthYear?: number;
  readonly text?: string;
  /** What they worked as besides their occupation. */
  readonly worked?: readonly PastWork[];
  /** `en` alone when absent. */
  readonly languages?: readonly SpokenLanguage[];
  /** Nobody has asked yet what they need: no need then does not say that they need nothing. */
  readonly notAsked?: true;
}

/** The records of a town, with occupations by name and hours as `mon-fri 09:00-15:00`. */
export interface DemoTown {
  readonly town: {
    readonly name: string;
    readonly zone: string;
    readonly country: string;
    readonly currency: string;
    readonly lat: number;
    readonly lon: number;
  };
  /** By occupation, the skills that people there would name; of others the taxonomy's own count. */
  readonly skills: Readonly<
    Record<string, { readonly usual: readonly string[]; readonly beside: readonly string[] }>
  >;
  readonly employers: readonly DemoEmployer[];
  readonly roles: readonly DemoRole[];
  readonly people: readonly DemoPerson[];
}
