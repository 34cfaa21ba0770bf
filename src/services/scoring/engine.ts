import type { EngineStamp } from '../../domain/evaluation.ts';
import { isOpen, lastDay, type Opportunity } from '../../domain/opportunity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import type { LicenceRules, ScoreTables } from '../../domain/score-rules.ts';
import type { Closeness } from '../../domain/values/skill.ts';
import { type Instant, type LocalDate, localDate } from '../../domain/values/time.ts';
import type { Conditions, OccupationFacts } from '../../matching/index.ts';
import {
  engineVersion,
  type PreparedOpportunity,
  type PreparedParticipant,
  prepareOpportunity,
  prepareParticipant,
} from '../../matching/index.ts';
import {
  type EmployerFacts,
  gateFindings,
  type JurisdictionPack,
  opportunityFindings,
  participantFindings,
} from './findings.ts';
import type { LanguageSkill } from './spoken-skills.ts';

/** What the taxonomy and the configuration give to scoring. */
export interface EngineDeps extends Omit<ScoreTables, 'licences'> {
  readonly closeness: Closeness;
  readonly occupations: OccupationFacts;
  readonly languageSkill: LanguageSkill;
  readonly pack: (country: string) => JurisdictionPack;
  readonly licencesOf: (country: string) => LicenceRules;
}

/** The engine as one organisation runs it on one day. */
export interface Engine {
  readonly conditions: Conditions;
  readonly stamp: Pick<EngineStamp, 'version' | 'weightsVersion'>;
  /** The day with all else of the engine: what was worked out at the same is the same. */
  readonly when: string;
  participant(row: Participant): PreparedParticipant;
  /** A posting with its employer, whose accommodations hold where it says nothing; undefined where the employer cannot be read. */
  opportunity(row: Opportunity, employer: EmployerFacts | undefined): PreparedOpportunity;
  /** Whether a posting takes people at that instant. */
  isOpen(row: Opportunity): boolean;
  /** The last day on which a posting can be had, where it ends at all. */
  lastDay(row: Opportunity): LocalDate | undefined;
}

/** Binds the engine to an organisation's zone, country, weights and what it calls later, and to an instant. */
export function engineFor(
  { pack: packOf, licencesOf, languageSkill, ...deps }: EngineDeps,
  organisation: Organisation,
  now: Instant,
): Engine {
  const today = localDate(now, organisation.zone);
  const pack = packOf(organisation.country);
  const { laterAfterDays = deps.rules.laterAfterDays } = organisation;
  const conditions: Conditions = {
    ...deps,
    rules: { ...deps.rules, laterAfterDays },
    today,
    weights: organisation.weights ?? deps.weights,
    licences: licencesOf(organisation.country),
  };
  const stamp = { version: engineVersion, weightsVersion: conditions.weights.version };
  return {
    conditions,
    stamp,
    when: `${today} ${stamp.version} ${stamp.weightsVersion} ${laterAfterDays}`,
    participant: (row) =>
      prepareParticipant(
        participantFindings(row, today, languageSkill),
        gateFindings(row, pack, today),
        conditions,
      ),
    opportunity: (row, employer) =>
      prepareOpportunity(opportunityFindings(row, employer, { now, today }), conditions),
    isOpen: (row) => isOpen(row, now),
    lastDay: ({ expiresAt }) => (expiresAt === undefined ? undefined : lastDay(expiresAt, organisation.zone)),
  };
}
