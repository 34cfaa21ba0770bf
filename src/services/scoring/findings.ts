import type { Employer } from '../../domain/employer.ts';
import { isOpen, type Opportunity } from '../../domain/opportunity.ts';
import { type Participant, wasAsked } from '../../domain/participant.ts';
import { saidOn } from '../../domain/statement.ts';
import { accommodationsThatHold } from '../../domain/values/accommodation.ts';
import type { RecordConstraintCode, Setting } from '../../domain/values/setting.ts';
import type { Instant, LocalDate } from '../../domain/values/time.ts';
import type {
  GateFindings,
  OpportunityFindings,
  ParticipantFindings,
  YouthLimit,
} from '../../matching/index.ts';
import { type LanguageSkill, spokenSkills } from './spoken-skills.ts';

/** What a jurisdiction pack says (config/jurisdictions.ts). */
export interface JurisdictionPack {
  /** Each holds below an age in full years; the youngest limit first. */
  readonly workingAge: readonly (Omit<YouthLimit, 'until' | 'surelyUntil'> & { readonly under: number })[];
  readonly bars: Readonly<
    Record<
      RecordConstraintCode,
      { readonly settings: readonly Setting[]; readonly citation: string; readonly liftedBy: string }
    >
  >;
}

/** What a posting takes over of its employer. */
export type EmployerFacts = Pick<Employer, 'accommodations' | 'place'>;

/** All the scorer may know of a participant: everything about stage, record, age, name and notes is left behind here. */
export function participantFindings(
  row: Participant,
  today: LocalDate,
  languageSkill: LanguageSkill,
): ParticipantFindings {
  return {
    id: row.id,
    skills: row.skills,
    pastWork: row.pastWork.flatMap(({ occupation, until }) =>
      occupation === undefined ? [] : [{ occupation, lastYear: yearOf(until) }],
    ),
    spoken: spokenSkills(row.languages, languageSkill),
    needs: row.supportNeeds.map(({ code, weight, windows, minutes, from, until }) => ({
      code,
      weight,
      windows,
      minutes,
      from,
      until,
    })),
    asked: { needs: wasAsked(row, 'supportNeeds'), availability: wasAsked(row, 'availability') },
    availability: row.availability,
    place: row.place,
    nextPlace: row.nextPlace,
    travel: row.travel,
    preferences: row.preferences,
    avoidSettings: row.avoidSettings,
    licences: row.licences,
    availableFrom: row.availableFrom,
    said: saidOn(row.statements, today),
  };
}

const yearOf = (date: string | undefined) => (date === undefined ? undefined : Number(date.slice(0, 4)));

/** Limits and bars for the gates, with the days on which they hold in place of the birth and the record behind them. */
export function gateFindings(row: Participant, pack: JurisdictionPack, today: LocalDate): GateFindings {
  return {
    safety: row.safetyList,
    bars: row.recordConstraints
      .filter(({ until }) => until === undefined || until >= today)
      .map(({ code, until }) => ({ ...pack.bars[code], until })),
    workingAge: pack.workingAge
      .map(({ under, ...limit }) => {
        const days = daysUnder(row, under);
        return days && { ...limit, ...days };
      })
      .filter((limit) => limit !== undefined && limit.until >= today)
      .filter((limit) => limit !== undefined),
  };
}

/**
 * The last days on which somebody is under an age, for certain and at most. The day of birth is not kept: with the month they count
 * as under it to the end of that month; with the year alone all of the year in which they come of age is open.
 */
function daysUnder(
  { birthYear, birthMonth }: Pick<Participant, 'birthYear' | 'birthMonth'>,
  age: number,
): Pick<YouthLimit, 'surelyUntil' | 'until'> | undefined {
  if (birthYear === undefined) return undefined;
  const year = birthYear + age;
  if (birthMonth === undefined) return { surelyUntil: `${year - 1}-12-31`, until: `${year}-12-31` };
  const lastOfMonth = new Date(Date.UTC(year, birthMonth, 0)).toISOString().slice(0, 10);
  return { surelyUntil: lastOfMonth, until: lastOfMonth };
}

/** All the scorer may know of a posting; its employer's accommodations hold where it says nothing itself. */
export function opportunityFindings(
  row: Opportunity,
  employer: EmployerFacts | undefined,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
): OpportunityFindings {
  return {
    id: row.id,
    employerId: row.employerId,
    open: isOpen(row, now),
    occupation: row.occupation,
    skills: row.skills,
    training: row.training,
    licences: row.licences,
    schedule: row.schedule,
    wage: row.wage,
    contract: row.contract,
    place: row.place,
    employerPostcode: employer?.place?.postcode,
    remote: row.remote,
    startDate: row.startDate,
    settings: row.settings,
    accommodations: accommodationsThatHold(row.accommodations, employer?.accommodations ?? [], today),
    said: saidOn(row.statements, today),
  };
}
