import { conceptsOfPosting, type OpportunityPosting } from '../../domain/opportunity.ts';
import { type Concepts, checkOccupation, checkSkills } from '../kit/concepts.ts';
import type { Context } from '../kit/context.ts';
import type { TextRule } from '../kit/posting-text.ts';
import { checkPublished, notesOf } from '../kit/published-text.ts';
import { checkRange, checkWage } from '../kit/ranges.ts';
import type { Organisations } from '../people/organisations.ts';

interface Deps {
  readonly concepts: Concepts;
  readonly textRules: readonly TextRule[];
  readonly organisations: Organisations;
}

/**
 * Throws Problem `invalid` at what contradicts itself, refers to nothing or asks what no posting may ask. Only what `changed` has
 * is looked at; a concept that the taxonomy dropped may stay where `old` names it.
 */
export async function checkPosting(
  deps: Deps,
  ctx: Context,
  changed: Partial<OpportunityPosting>,
  old?: OpportunityPosting,
): Promise<void> {
  const { concepts } = deps;
  const stood = old === undefined ? [] : conceptsOfPosting(old);
  checkSkills(concepts, 'skills.required', changed.skills?.required, stood);
  checkSkills(concepts, 'skills.desired', changed.skills?.desired, stood);
  checkOccupation(concepts, 'occupation', changed.occupation, old?.occupation);
  checkRange('schedule.hoursPerWeek', changed.schedule?.hoursPerWeek);
  checkWage('wage', changed.wage);
  const { title, duties, place, accommodations } = changed;
  const published = { title, duties, 'place.label': place?.label, ...notesOf(accommodations) };
  await checkPublished(deps, ctx, published);
}
