import type { Employer } from '../../domain/employer.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import { plainId } from '../../domain/values/external-id.ts';
import type { Employers } from '../employers/employers.ts';
import type { Draft, Drafted } from '../kit/commit.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import type { Context } from '../kit/context.ts';
import type { OpportunityInput, OpportunityPatch } from '../opportunities/drafting.ts';
import type { Opportunities } from '../opportunities/opportunities.ts';
import type { Organisations } from '../people/organisations.ts';
import type { CellMemories } from './cell-memory.ts';
import { type Check, checkedBy } from './check.ts';
import { type FileRow, type Kind, kindOf, type RowDraft } from './kind.ts';
import { type OpportunityFields, opportunityFields } from './opportunity-fields.ts';

export interface OpportunityKindDeps {
  readonly opportunities: Opportunities;
  readonly employers: Employers;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly memories: CellMemories;
  readonly concepts: ConceptLookup;
  readonly checkNew: Check<OpportunityInput>;
  readonly checkChange: Check<OpportunityPatch>;
}

/** The employer of a row: with the unit that makes it, when no row before has. */
interface RowEmployer {
  readonly row: Employer;
  readonly unit?: Draft | undefined;
}

/** Files of opportunities, each with its employer, which is made with the first row that is taken. */
export function createOpportunityKind(deps: OpportunityKindDeps): Kind {
  const { opportunities, employers, organisations, memories, concepts } = deps;

  async function employerOf(ctx: Context, name: string, { made }: FileRow): Promise<RowEmployer> {
    const known = await employers.byName(ctx, name);
    if (known !== undefined) return { row: known };
    const { row, unit } = await employers.draft(ctx, { name });
    const before = made.get(row.nameKey);
    return before === undefined ? { row, unit } : { row: before };
  }

  const together = (
    { row, unit }: Drafted<Opportunity>,
    employer: RowEmployer | undefined,
  ): RowDraft<Opportunity> => ({
    row,
    unit: {
      puts: [...(employer?.unit?.puts ?? []), ...(unit.puts ?? [])],
      facts: [...(employer?.unit?.facts ?? []), ...(unit.facts ?? [])],
      audit: [...(employer?.unit?.audit ?? []), ...(unit.audit ?? [])],
    },
    makes: employer?.unit && employer.row,
  });

  return kindOf<OpportunityFields, Opportunity>({
    fields: opportunityFields(concepts),
    memories,
    organisations,
    find: opportunities.byExternalId,
    async draft(ctx, externalId, { employer: name, ...changes }, row) {
      const employer = name ? await employerOf(ctx, name, row) : undefined;
      const fields = { ...changes, externalId: plainId(externalId), employerId: employer?.row.id };
      const input = checkedBy(deps.checkNew, fields, 'new');
      return together(await opportunities.draft(ctx, input, employer?.row), employer);
    },
    async redraft(ctx, old, { employer: name, state, ...changes }, row) {
      const employer = name ? await employerOf(ctx, name, row) : undefined;
      const patch = checkedBy(deps.checkChange, changes, 'change');
      const drafted = await opportunities.redraft(
        ctx,
        old,
        employer === undefined ? patch : { ...patch, employerId: employer.row.id },
        { state: state ?? undefined, made: employer?.row },
      );
      return drafted && together(drafted, employer);
    },
  });
}
