import { scoringTables } from '../../config/scoring.ts';
import type { Conditions as ScoringWorld } from '../../src/matching/findings.ts';
import type { PreparedOpportunity, PreparedParticipant } from '../../src/matching/index.ts';
import { prepareOpportunity, prepareParticipant } from '../../src/matching/index.ts';
import {
  gateFindings,
  opportunityFindings,
  participantFindings,
} from '../../src/services/scoring/findings.ts';
import { createLanguageSkill } from '../../src/services/scoring/spoken-skills.ts';
import type { Taxonomy } from '../../src/skills/taxonomy.ts';
import { createWorld } from '../world/create-world.ts';

export interface BenchWorld {
  readonly participants: readonly PreparedParticipant[];
  readonly opportunities: readonly PreparedOpportunity[];
  readonly scoring: ScoringWorld;
}

const today = '2026-11-24';
const now = `${today}T09:00:00.000Z`;

/** A made-up world of seed 1, brought into the form that the engine scores. */
export function prepareWorld(taxonomy: Taxonomy, participants: number, opportunities: number): BenchWorld {
  const employers = Math.max(1, Math.round(opportunities / 8));
  const { occupations } = taxonomy;
  const made = createWorld({ seed: 1, participants, opportunities, employers, occupations, today });
  const row = (id: string) => ({
    id,
    organisationId: 'org_bench',
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  const { pack, licencesOf, ...tables } = scoringTables;
  const scoring: ScoringWorld = {
    ...tables,
    today,
    licences: licencesOf('GB'),
    closeness: taxonomy.closeness,
    occupations: taxonomy,
  };
  return {
    scoring,
    participants: [...made.participants()].map(({ externalId, profile, stage }) => {
      const person = { ...row(externalId), ...profile, stage, stageSince: now, nameKeys: [] };
      return prepareParticipant(
        participantFindings(person, today, createLanguageSkill(taxonomy)),
        gateFindings(person, pack('GB'), today),
        scoring,
      );
    }),
    opportunities: [...made.opportunities()].map(({ externalId, employer, posting, state }) => {
      const opportunity = {
        ...row(externalId),
        ...posting,
        employerId: employer.externalId,
        state,
        titleKeys: [],
      };
      return prepareOpportunity(opportunityFindings(opportunity, employer, { now, today }), scoring);
    }),
  };
}
