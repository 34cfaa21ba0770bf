import type { ClassesOf } from './access/data-class.ts';
import type { Contract } from './opportunity.ts';
import type { Statement } from './statement.ts';
import type { NamedConcept } from './values/concept.ts';
import type { WagePeriod } from './values/money.ts';
import type { PastWork } from './values/past-work.ts';
import type { Home, Place, Travel } from './values/place.ts';
import type { Row } from './values/row.ts';
import type { Licence, RecordConstraint, Setting } from './values/setting.ts';
import type { HeldSkill } from './values/skill.ts';
import type { SpokenLanguage } from './values/spoken-language.ts';
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

/** Matters of which "not asked yet" is something else than "asked: none". */
export const askedMatters = ['supportNeeds', 'pastWork', 'availability', 'place'] as const;
export type AskedMatter = (typeof askedMatters)[number];

/** When a person was last asked about a matter; absent where they were not. */
export type Asked = { readonly [Matter in AskedMatter]?: LocalDate | undefined };

/** The part of a participant that a person fills in. */
export interface ParticipantProfile {
  readonly displayName: string;
  readonly contact: Contact;
  /** BCP 47. */
  readonly language: string;
  readonly coachId?: string | undefined;
  /** Who of the staff may not see anything of them: a conflict of interest. Set by a supervisor. */
  readonly barredUserIds?: readonly string[] | undefined;
  readonly birthYear?: number | undefined;
  /** 1 to 12. */
  readonly birthMonth?: number | undefined;
  readonly languages: readonly SpokenLanguage[];
  readonly pastWork: readonly PastWork[];
  readonly asked: Asked;
  readonly skills: readonly HeldSkill[];
  readonly experienceText?: string | undefined;
  readonly supportNeeds: readonly SupportNeed[];
  readonly availability: readonly WeeklyBlock[];
  readonly place?: Home | undefined;
  /** Where they live once `place.until` is over. */
  readonly nextPlace?: Place | undefined;
  readonly travel: Travel;
  readonly preferences: Preferences;
  readonly avoidSettings: readonly Setting[];
  readonly safetyList: SafetyList;
  readonly licences: readonly Licence[];
  readonly recordConstraints: readonly RecordConstraint[];
  readonly availableFrom?: LocalDate | undefined;
  /** What they answered that no other field holds; written by answers alone. */
  readonly statements?: readonly Statement[] | undefined;
}

/** A person looking for work with the help of a job coach. */
export interface Participant extends ParticipantProfile, Row {
  readonly stage: Stage;
  readonly stageSince: Instant;
  /** Since when they want no suggestions worked out for them; their coach goes on as before. */
  readonly scoringOff?: Instant | undefined;
  /** Keyed digests of the beginnings of the words of the name, and of a whole address and number, for looking up while they stay sealed. */
  readonly nameKeys: readonly string[];
  readonly externalId?: string | undefined;
  /** The names of its skills and occupations when they were written down: the taxonomy may drop one. Older rows have none. */
  readonly conceptNames?: readonly NamedConcept[] | undefined;
}

/** The URIs of all concepts that a profile names. */
export const conceptsOfProfile = ({
  skills,
  pastWork,
  preferences,
}: Pick<ParticipantProfile, 'skills' | 'pastWork' | 'preferences'>): readonly string[] => [
  ...skills.map(({ uri }) => uri),
  ...pastWork.flatMap(({ occupation }) => occupation ?? []),
  ...preferences.occupations,
  ...preferences.avoidOccupations,
];

export const participantClasses = {
  displayName: 'personal',
  contact: 'personal',
  language: 'personal',
  coachId: 'internal',
  barredUserIds: 'sensitive',
  birthYear: 'personal',
  birthMonth: 'personal',
  languages: 'personal',
  // Where work was done tells of custody.
  pastWork: 'criminal',
  asked: 'sud',
  skills: 'personal',
  experienceText: 'sensitive',
  supportNeeds: 'sud',
  availability: 'personal',
  place: 'personal',
  // That somebody moves, and where to, tells of release or of the end of treatment.
  nextPlace: 'sensitive',
  travel: 'personal',
  preferences: 'personal',
  avoidSettings: 'sensitive',
  safetyList: 'sensitive',
  licences: 'personal',
  recordConstraints: 'criminal',
  availableFrom: 'sensitive',
  statements: 'sud',
  stage: 'sud',
  stageSince: 'sud',
  scoringOff: 'internal',
  nameKeys: 'personal',
  externalId: 'personal',
  conceptNames: 'personal',
} as const satisfies ClassesOf<Participant>;

/** What stands under each matter: whatever is there was asked. */
const saidOf: { readonly [Matter in AskedMatter]: (profile: ParticipantProfile) => boolean } = {
  supportNeeds: ({ supportNeeds }) => supportNeeds.length > 0,
  pastWork: ({ pastWork }) => pastWork.length > 0,
  availability: ({ availability }) => availability.length > 0,
  place: ({ place }) => place !== undefined,
};

/** Whether something is said on a matter. */
export const isSaid = (profile: ParticipantProfile, matter: AskedMatter): boolean => saidOf[matter](profile);

/** Whether a person was asked about a matter: something is said on it, or it is dated. An empty list alone does not say so. */
export const wasAsked = (profile: ParticipantProfile, matter: AskedMatter): boolean =>
  profile.asked[matter] !== undefined || isSaid(profile, matter);

/** Whether anything tells what somebody can or would do: a skill, past work or that there is none, or a wish. */
export const tellsOfWork = (profile: ParticipantProfile): boolean =>
  profile.skills.length > 0 ||
  wasAsked(profile, 'pastWork') ||
  profile.preferences.occupations.length > 0 ||
  profile.preferences.sectors.length > 0;

/** A participant as version 1 kept them. */
type ParticipantThen = Omit<Participant, 'pastWork' | 'languages' | 'asked'>;

/** A participant of version 1 as they would be written today: what their lists hold was asked, when they were last written. */
export function upgradedParticipant(row: Participant | ParticipantThen): Participant {
  if ('asked' in row) return row;
  const whole = { ...row, pastWork: [], languages: [], asked: {} };
  const day = row.updatedAt.slice(0, 10);
  const said = askedMatters.filter((matter) => isSaid(whole, matter));
  return { ...whole, asked: Object.fromEntries(said.map((matter) => [matter, day])) };
}

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
