import type { Opportunity } from '../../domain/opportunity.ts';
import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Employers } from '../employers/employers.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import type { Opportunities, OpportunityInput } from '../opportunities/opportunities.ts';
import type { Cells } from './cells.ts';
import { clean, occupationIn, placeIn, rangeIn, skillsIn } from './fields.ts';
import { type Check, type Kind, kindOf, type RawInput } from './kind.ts';

export interface OpportunityKindDeps {
  readonly newId: NewId;
  readonly opportunities: Opportunities;
  readonly employers: Employers;
  readonly concepts: ConceptLookup;
  readonly check: Check<OpportunityInput>;
}

const columns =
  'externalId employer title duties occupation requiredSkills desiredSkills licences schedule hoursMin hoursMax wageMin wageMax currency wagePer contract lat lon postcode remote startDate openings settings accommodations state expiresAt'.split(
    ' ',
  );

/** Files of opportunities. The state of one that is known is left alone: it changes by an act of its own. */
export function createOpportunityKind(deps: OpportunityKindDeps): Kind {
  const { newId, opportunities, employers, concepts, check } = deps;
  return kindOf<OpportunityInput, Opportunity>({
    columns,
    required: ['externalId', 'employer', 'title', 'schedule'],
    read: (ctx, { cells, dryRun }) =>
      opportunityInput(cells, {
        ...concepts,
        async employer(name) {
          const known = await employers.byName(ctx, name);
          if (known !== undefined) return known.id;
          // A dry run writes nothing: an id that fits stands for the employer that would be made.
          return dryRun ? newId('employer') : (await employers.create(ctx, { name })).id;
        },
      }),
    check,
    find: opportunities.byExternalId,
    async draft(ctx, input, { cells, dryRun }) {
      if (dryRun && (await employers.byName(ctx, cells.needed('employer'))) === undefined) return undefined;
      return (await opportunities.draft(ctx, input)).unit;
    },
    async redraft(ctx, old, { state: _, externalId: __, accommodations, ...patch }) {
      const changed = said(accommodations) !== said(old.accommodations);
      const whole = changed ? { ...patch, accommodations } : patch;
      return (await opportunities.redraft(ctx, old, whole))?.unit;
    },
  });
}

/** What a file can say of accommodations: which, and how the employer stands to each. */
const said = (accommodations: OpportunityInput['accommodations']) =>
  JSON.stringify(accommodations?.map(({ code, stance }) => [code, stance]));

/** What a row needs to find: the employer and concepts by their words. */
interface OpportunityLookups extends ConceptLookup {
  /** The id of the employer of this name, made when new. */
  readonly employer: (name: string) => Promise<string>;
}

/** An opportunity as POST /opportunities takes it. */
export async function opportunityInput(cells: Cells, lookups: OpportunityLookups): Promise<RawInput> {
  const currency = cells.text('currency') ?? 'GBP';
  const [least, most] = [cells.minor('wageMin'), cells.minor('wageMax')];
  const wage =
    least === undefined
      ? undefined
      : clean({
          min: { amountMinor: least, currency },
          max: most === undefined ? undefined : { amountMinor: most, currency },
          per: cells.text('wagePer') ?? 'hour',
        });
  const accommodations = cells.list('accommodations').map((item) => {
    const [stance, code] = item.split(':');
    if (code === undefined)
      throw invalid('accommodations', sentence('cell_not_an_accommodation', { cell: item.slice(0, 60) }));
    return { stance, code, evidence: 'declared' };
  });
  cells.needed('schedule');
  return clean({
    externalId: cells.needed('externalId'),
    title: cells.needed('title'),
    employerId: await lookups.employer(cells.needed('employer')),
    duties: cells.text('duties'),
    occupation: occupationIn(cells, 'occupation', lookups),
    skills: {
      required: skillsIn(cells, 'requiredSkills', lookups) ?? [],
      desired: skillsIn(cells, 'desiredSkills', lookups) ?? [],
    },
    licences: cells.text('licences') === undefined ? undefined : cells.list('licences'),
    schedule: clean({ blocks: cells.blocks('schedule'), flexible: false, hoursPerWeek: rangeIn(cells) }),
    wage,
    contract: cells.text('contract'),
    place: placeIn(cells),
    remote: cells.text('remote'),
    startDate: cells.text('startDate'),
    openings: cells.number('openings'),
    settings: cells.text('settings') === undefined ? undefined : cells.list('settings'),
    accommodations: cells.text('accommodations') === undefined ? undefined : accommodations,
    state: cells.text('state'),
    expiresAt: cells.text('expiresAt'),
  });
}
