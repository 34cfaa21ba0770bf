import { isOpen, type Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import type { RecordConstraintCode, Setting } from '../../domain/values/setting.ts';
import type { Instant, LocalDate } from '../../domain/values/time.ts';
import type { GateFindings, OpportunityFindings, ParticipantFindings } from '../../matching/index.ts';

/** What a jurisdiction pack says (config/jurisdictions.ts). */
export interface JurisdictionPack {
  /** Each holds below an age in full years; the youngest limit first. */
  readonly workingAge: readonly (NonNullable<GateFindings['workingAge']> & { readonly under: number })[];
  readonly bars: Readonly<
    Record<
      RecordConstraintCode,
      { readonly settings: readonly Setting[]; readonly citation: string; readonly liftedBy: string }
    >
  >;
}

/** All the scorer may know of a participant: everything about stage, record, age, name and notes is left behind here. */
export function participantFindings(row: Participant): ParticipantFindings {
  return {
    id: row.id,
    skills: row.skills,
    needs: row.supportNeeds.map(({ code, weight, windows, minutes, from, until }) => ({
      code,
      weight,
      windows,
      minutes,
      from,
      until,
    })),
    availability: row.availability,
    place: row.place,
    travel: row.travel,
    preferences: row.preferences,
    avoidSettings: row.avoidSettings,
    licences: row.licences,
    availableFrom: row.availableFrom,
  };
}

/**
 * Limits and bars for the gates. Only the year of birth is known, so a person counts as the youngest they can be: the
 * protection of the young then holds a few months too long rather than too short.
 */
export function gateFindings(row: Participant, pack: JurisdictionPack, today: LocalDate): GateFindings {
  const youngest = row.birthYear === undefined ? undefined : Number(today.slice(0, 4)) - row.birthYear - 1;
  const rule = youngest === undefined ? undefined : pack.workingAge.find(({ under }) => youngest < under);
  const bars = row.recordConstraints
    .filter(({ until }) => until === undefined || until >= today)
    .map(({ code }) => pack.bars[code]);
  return {
    safety: row.safetyList,
    bars,
    workingAge: rule && {
      citation: rule.citation,
      maxHoursPerDay: rule.maxHoursPerDay,
      maxHoursPerWeek: rule.maxHoursPerWeek,
      restWindows: rule.restWindows,
      settings: rule.settings,
    },
  };
}

/** All the scorer may know of a posting. */
export function opportunityFindings(
  row: Opportunity,
  iscoOf: (uri: string) => string | undefined,
  now: Instant,
): OpportunityFindings {
  return {
    id: row.id,
    employerId: row.employerId,
    open: isOpen(row, now),
    occupation: row.occupation,
    isco: row.occupation === undefined ? undefined : iscoOf(row.occupation),
    skills: row.skills,
    licences: row.licences,
    schedule: row.schedule,
    wage: row.wage,
    contract: row.contract,
    place: row.place,
    remote: row.remote,
    startDate: row.startDate,
    settings: row.settings,
    accommodations: row.accommodations,
  };
}
