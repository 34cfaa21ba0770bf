import type { ClassesOf } from './access/data-class.ts';
import type { Contract } from './opportunity.ts';
import type { NamedConcept } from './values/concept.ts';
import type { WagePeriod } from './values/money.ts';
import type { Place, Travel } from './values/place.ts';
import type { Row } from './values/row.ts';
import type { Licence, RecordConstraint, Setting } from './values/setting.ts';
import type { HeldSkill } from './values/skill.ts';
import type { Stage } from './values/stage.ts';
import type { SupportNeed } from './values/support-need.ts';
import type { Instant, LocalDate } from './values/time.ts';
import type { WeeklyBlock } from './values/week.ts';

export interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly preferred?: 'email' | 'phone' | 'none' | undefined;
}

/** What the person would like. Occupations are taxonomy URIs; sectors are ISCO-08 major or sub-major codes (one to four digits). */
export interface Preferences {
  readonly occupations: readonly string[];
  readonly avoidOccupations: readonly string[];
  readonly sectors: readonly string[];
  readonly wageFloor?:
    | { readonly amountMinor: number; readonly currency: string; readonly per: WagePeriod }
    | undefined;
  readonly hoursPerWeek?:
    | { readonly min?: number | undefined; readonly max?: number | undefined }
    | undefined;
  readonly contracts: readonly Contract[];
}

/** People and places to stay away from; never shown to employers. */
export interface SafetyList {
  readonly employerIds: readonly string[];
  readonly postcodes: readonly string[];
}

/** The part of a participant that a person fills in. */
export interface ParticipantProfile {
  readonly displayName: string;
  readonly contact: Contact;
  /** BCP 47. */
  readonly language: string;
  readonly coachId?: string | undefined;
  readonly birthYear?: number | undefined;
  readonly skills: readonly HeldSkill[];
  readonly experienceText?: string | undefined;
  readonly supportNeeds: readonly SupportNeed[];
  readonly availability: readonly WeeklyBlock[];
  readonly place?: Place | undefined;
  readonly travel: Travel;
  readonly preferences: Preferences;
  readonly avoidSettings: readonly Setting[];
  readonly safetyList: SafetyList;
  readonly licences: readonly Licence[];
  readonly recordConstraints: readonly RecordConstraint[];
  readonly availableFrom?: LocalDate | undefined;
}

/** A person looking for work with the help of a job coach. */
export interface Participant extends ParticipantProfile, Row {
  readonly stage: Stage;
  readonly stageSince: Instant;
  /** Keyed digests of the beginnings of the words of the name, for search while the name stays sealed. */
  readonly nameKeys: readonly string[];
  readonly externalId?: string | undefined;
  /** The names of its skills and occupations when they were written down: the taxonomy may drop one. Older rows have none. */
  readonly conceptNames?: readonly NamedConcept[] | undefined;
}

/** The URIs of all concepts that a profile names. */
export const conceptsOfProfile = ({
  skills,
  preferences,
}: Pick<ParticipantProfile, 'skills' | 'preferences'>): readonly string[] => [
  ...skills.map(({ uri }) => uri),
  ...preferences.occupations,
  ...preferences.avoidOccupations,
];

export const participantClasses = {
  displayName: 'personal',
  contact: 'personal',
  language: 'personal',
  coachId: 'internal',
  birthYear: 'personal',
  skills: 'personal',
  experienceText: 'sensitive',
  supportNeeds: 'sud',
  availability: 'personal',
  place: 'personal',
  travel: 'personal',
  preferences: 'personal',
  avoidSettings: 'sensitive',
  safetyList: 'sensitive',
  licences: 'personal',
  recordConstraints: 'criminal',
  availableFrom: 'sensitive',
  stage: 'sud',
  stageSince: 'sud',
  nameKeys: 'personal',
  externalId: 'personal',
  conceptNames: 'personal',
} as const satisfies ClassesOf<Participant>;

/** One line of a participant's stage history. */
export interface StageChange extends Row {
  readonly participantId: string;
  readonly stage: Stage;
  /** Sealed. */
  readonly reason?: string | undefined;
  readonly by: string;
}

export const stageChangeClasses = {
  participantId: 'sud',
  stage: 'sud',
  reason: 'sud',
  by: 'internal',
} as const satisfies ClassesOf<StageChange>;
