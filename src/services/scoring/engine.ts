import type { ScoreWeights } from '../../domain/evaluation.ts';
import { isOpen, type Opportunity } from '../../domain/opportunity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Closeness } from '../../domain/values/skill.ts';
import { type Instant, localDate } from '../../domain/values/time.ts';
import type { Conditions } from '../../matching/index.ts';
import {
  type PreparedOpportunity,
  type PreparedParticipant,
  prepareOpportunity,
  prepareParticipant,
} from '../../matching/index.ts';
import { gateFindings, type JurisdictionPack, opportunityFindings, participantFindings } from './findings.ts';

/** What the taxonomy and the configuration give to scoring. */
export interface EngineDeps {
  readonly closeness: Closeness;
  readonly iscoOf: (occupationUri: string) => string | undefined;
  readonly weights: ScoreWeights;
  readonly pack: (country: string) => JurisdictionPack;
}

/** The engine as one organisation runs it on one day. */
export interface Engine {
  readonly conditions: Conditions;
  participant(row: Participant): PreparedParticipant;
  opportunity(row: Opportunity): PreparedOpportunity;
  /** Whether a posting takes people at that instant. */
  isOpen(row: Opportunity): boolean;
}

/** Binds the engine to an organisation's zone, country and weights, and to an instant. */
export function engineFor(deps: EngineDeps, organisation: Organisation, now: Instant): Engine {
  const today = localDate(now, organisation.zone);
  const pack = deps.pack(organisation.country);
  return {
    conditions: { today, weights: organisation.weights ?? deps.weights, closeness: deps.closeness },
    participant: (row) => prepareParticipant(participantFindings(row), gateFindings(row, pack, today)),
    opportunity: (row) => prepareOpportunity(opportunityFindings(row, deps.iscoOf, now), today),
    isOpen: (row) => isOpen(row, now),
  };
}
