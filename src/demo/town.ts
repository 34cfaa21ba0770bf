import type { ContactPerson } from '../domain/employer.ts';
import type { ImportKind } from '../domain/import.ts';
import type { CoachAction, DeclineReason, recordedAnswers } from '../domain/match.ts';
import type { Contract, OpportunityState, Training } from '../domain/opportunity.ts';
import type { Answer, ContactChannel } from '../domain/question.ts';
import type { Accommodation } from '../domain/values/accommodation.ts';
import type { PastWorkKind } from '../domain/values/past-work.ts';
import type { Licence, RecordConstraintCode, Setting } from '../domain/values/setting.ts';
import type { SpokenLanguage } from '../domain/values/spoken-language.ts';
import type { Stage } from '../domain/values/stage.ts';
import type { NeedCode, SupportNeed } from '../domain/values/support-need.ts';
import type { PreferencesPatch } from '../services/preferences/preferences.ts';
import type { ReleaseDeed } from './town-releases.ts';

type Stances = Partial<Record<NeedCode, Accommodation['stance']>>;

/** Who does something in the town: by the first word of the address they sign in with. */
export type Colleague = 'coach' | 'robin' | 'wilf' | 'supervisor' | 'admin';

/** A line of the log of an employer. */
export interface DemoSaid {
  /** Working days ago. */
  readonly ago: number;
  readonly channel: ContactChannel;
  readonly note: string;
  /** `coach` when absent. */
  readonly by?: Colleague;
}

export interface DemoEmployer {
  readonly name: string;
  readonly street: string;
  /** Kilometres east and north of the market square. */
  readonly at: readonly [number, number];
  readonly stances: Stances;
  readonly sector?: string;
  readonly about?: string;
  readonly notes?: string;
  /** Whom to ring. */
  readonly contacts?: readonly ContactPerson[];
  /** What was said with them, the oldest first; they are known from the first. */
  readonly said?: readonly DemoSaid[];
}

export interface DemoRole {
  readonly employer: string;
  /** An occupation of the taxonomy; its usual skills are the ones required. */
  readonly occupation: string;
  readonly title: string;
  readonly duties?: string;
  readonly hours: string;
  /** Pence an hour. */
  readonly wage: number;
  /** Working days ago on which it was made; 0 when absent. */
  readonly since?: number;
  readonly settings?: readonly Setting[];
  readonly licences?: readonly Licence[];
  readonly contract?: Contract;
  readonly flexible?: boolean;
  /** Shifts are drawn from the hours, so many hours a week. */
  readonly pool?: { readonly min: number; readonly max: number };
  readonly training?: Training;
  readonly remote?: 'no' | 'partly' | 'fully';
  readonly openings?: number;
  /** Days from today on which the job would start. */
  readonly startsIn?: number;
  /** Days from today on which it closes; negative days have passed. */
  readonly closesIn?: number;
  readonly state?: 'draft';
  readonly stances?: Stances;
}

/** A time somebody worked, in their words, from so many years ago until so many years ago. */
export interface DemoWork {
  readonly text: string;
  readonly occupation?: string;
  readonly from: number;
  /** Absent: not known, or still. */
  readonly until?: number;
  readonly where?: PastWorkKind;
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
  /** Working days ago on which they came; 0 when absent. */
  readonly since?: number;
  /** Who is in charge of them; nobody when absent. */
  readonly coach?: Colleague;
  readonly avoid?: readonly Setting[];
  readonly licences?: readonly Licence[];
  /** Pence an hour. */
  readonly floor?: number;
  readonly maxMinutes?: number;
  readonly bars?: readonly RecordConstraintCode[];
  readonly keepsAwayFrom?: string;
  /** Years; 40 or so when absent. */
  readonly age?: number;
  readonly phone?: string;
  readonly text?: string;
  readonly worked?: readonly DemoWork[];
  /** `en` alone when absent. */
  readonly languages?: readonly SpokenLanguage[];
  /** Days from today on which they are free. */
  readonly freeIn?: number;
  /** Nobody has asked yet what they need: no need then does not say that they need nothing. */
  readonly notAsked?: true;
}

/** Something that one of the colleagues does on a day. */
export interface DemoAct {
  /** Working days ago. */
  readonly ago: number;
  readonly by: Colleague;
  readonly does: DemoDeed;
}

/** Something done. Postings are named by their titles, each of which there is once; people and employers by their names. */
export type DemoDeed =
  | {
      readonly deed: 'says';
      readonly employer: string;
      readonly channel: ContactChannel;
      readonly note: string;
    }
  | {
      readonly deed: 'asks';
      /** An employer, or a person, about themselves; or an employer about a posting. */
      readonly whom: string;
      /** The code of what is asked, or its kind where it has none. */
      readonly about: string;
      readonly job?: string;
      readonly answer: Answer;
      readonly detail?: string;
      readonly value?: unknown;
      readonly channel?: ContactChannel;
      readonly note?: string;
    }
  | {
      readonly deed: 'decides';
      readonly person: string;
      readonly job: string;
      readonly action: CoachAction;
      readonly reasonCode?: DeclineReason;
      readonly answer?: (typeof recordedAnswers)[number];
      readonly note?: string;
      /** Days from today until which it is put off. */
      readonly until?: number;
    }
  | ReleaseDeed
  | { readonly deed: 'moves'; readonly person: string; readonly stage: Stage; readonly reason?: string }
  | {
      readonly deed: 'edits';
      readonly person: string;
      readonly free?: string;
      readonly phone?: string;
      readonly maxMinutes?: number;
    }
  | { readonly deed: 'reworks'; readonly job: string; readonly hours: string }
  | {
      readonly deed: 'closes';
      readonly job: string;
      readonly state: OpportunityState;
      readonly reason?: string;
      /** Days from today until which it is paused. */
      readonly until?: number;
    }
  | { readonly deed: 'renews'; readonly job: string; readonly days: number }
  | { readonly deed: 'looks'; readonly person: string }
  | {
      readonly deed: 'keeps a view';
      readonly place: string;
      readonly name: string;
      readonly query: string;
    }
  | {
      readonly deed: 'covers';
      readonly away: Colleague;
      readonly instead: Colleague;
      /** Days from today. */
      readonly from: number;
      readonly until: number;
      readonly note: string;
    }
  | {
      readonly deed: 'hands over';
      readonly people: readonly string[];
      readonly to: Colleague;
      readonly note: string;
    }
  | {
      readonly deed: 'imports';
      readonly kind: ImportKind;
      readonly dryRun: boolean;
      readonly lines: readonly string[];
    }
  | { readonly deed: 'chooses'; readonly patch: PreferencesPatch }
  | { readonly deed: 'reads notices' }
  | { readonly deed: 'invites'; readonly email: string; readonly name: string };

/** The records of a town, with occupations by name and hours as `mon-fri 09:00-15:00`, and what happened there. */
export interface DemoTown {
  readonly town: {
    readonly name: string;
    readonly zone: string;
    readonly country: string;
    readonly currency: string;
    readonly phone?: string;
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
  /** Of one day in the order in which they happened. */
  readonly acts: readonly DemoAct[];
}
