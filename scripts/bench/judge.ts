import { scoringTables } from '../../config/scoring.ts';
import type { Employer } from '../../src/domain/employer.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { OpportunityFindings } from '../../src/matching/index.ts';
import { type PreparedOpportunity, prepareOpportunity } from '../../src/matching/index.ts';
import { type Engine, engineFor } from '../../src/services/scoring/engine.ts';
import { createLanguageSkill } from '../../src/services/scoring/spoken-skills.ts';
import type { Taxonomy } from '../../src/skills/taxonomy.ts';

/** People and postings as they are kept, to be judged as of a moment. */
export interface JudgedRows {
  readonly organisation: Organisation;
  readonly people: readonly Participant[];
  readonly postings: readonly Opportunity[];
  readonly employers: ReadonlyMap<string, Pick<Employer, 'accommodations' | 'place'>>;
  readonly now: string;
}

export interface Judge extends Pick<Engine, 'conditions' | 'participant'> {
  /** Those open at the moment. */
  readonly postings: readonly PreparedOpportunity[];
  /** A posting that says something else. */
  prepare(findings: OpportunityFindings): PreparedOpportunity;
}

/** The engine over some rows, as the service binds it. */
export function judgeOf(rows: JudgedRows, taxonomy: Taxonomy): Judge {
  const engine = engineFor(
    {
      ...scoringTables,
      closeness: taxonomy.closeness,
      occupations: taxonomy,
      languageSkill: createLanguageSkill(taxonomy),
    },
    rows.organisation,
    rows.now,
  );
  return {
    conditions: engine.conditions,
    participant: engine.participant,
    postings: rows.postings
      .map((row) => engine.opportunity(row, rows.employers.get(row.employerId)))
      .filter(({ findings }) => findings.open),
    prepare: (findings) => prepareOpportunity(findings, engine.conditions),
  };
}
