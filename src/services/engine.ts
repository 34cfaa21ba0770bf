import type { ScoreWeights } from '../domain/evaluation.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Participant } from '../domain/participant.ts';
import type { Closeness } from '../domain/skill.ts';
import { type Instant, localDate } from '../domain/time.ts';
import type { World } from '../matching/facts.ts';
import {
  type PreparedOpportunity,
  type PreparedParticipant,
  prepareOpportunity,
  prepareParticipant,
} from '../matching/index.ts';
import { gateFacts, type JurisdictionPack, opportunityFacts, participantFacts } from './facts.ts';

/** What the taxonomy and the configuration give to scoring. */
export interface EngineDeps {
  readonly closeness: Closeness;
  readonly iscoOf: (occupationUri: string) => string | undefined;
  readonly weights: ScoreWeights;
  readonly pack: (country: string) => JurisdictionPack;
}

/** The engine as one organisation runs it on one day. */
export interface Engine {
  readonly world: World;
  participant(row: Participant): PreparedParticipant;
  opportunity(row: Opportunity): PreparedOpportunity;
}

/** Binds the engine to an organisation's zone, country and weights, and to an instant. */
export function engineFor(deps: EngineDeps, organisation: Organisation, now: Instant): Engine {
  const today = localDate(now, organisation.zone);
  const pack = deps.pack(organisation.country);
  return {
    world: { today, weights: organisation.weights ?? deps.weights, closeness: deps.closeness },
    participant: (row) => prepareParticipant(participantFacts(row), gateFacts(row, pack, today)),
    opportunity: (row) => prepareOpportunity(opportunityFacts(row, deps.iscoOf, now), today),
  };
}
