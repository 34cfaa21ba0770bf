import {
  conceptsOfPosting,
  type OpportunityPosting,
  type OpportunityState,
} from '../../domain/opportunity.ts';
import { invalid } from '../../domain/problem.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
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
  readonly clock: Clock;
}

/** Throws Problem `invalid` at an end that is reached: a posting can be had until just before it. */
export function checkLastDay(expiresAt: Instant | undefined, now: Instant): void {
  if (expiresAt !== undefined && expiresAt <= now) throw invalid('expiresAt', 'last_day_over');
}

/**
 * Throws Problem `invalid` at what contradicts itself, refers to nothing, is over before it begins or asks what no posting may ask. Only what `changed` has
 * is looked at; a concept that the taxonomy dropped may stay where `old` names it. What a draft says of the work is kept as it is typed, and
 * looked at when it is opened.
 */
export async function checkPosting(
  deps: Deps,
  ctx: Context,
  changed: Partial<OpportunityPosting>,
  old: OpportunityPosting | undefined,
  state: OpportunityState,
): Promise<void> {
  const { concepts } = deps;
  const stood = old === undefined ? [] : conceptsOfPosting(old);
  checkSkills(concepts, 'skills.required', changed.skills?.required, stood);
  checkSkills(concepts, 'skills.desired', changed.skills?.desired, stood);
  checkOccupation(concepts, 'occupation', changed.occupation, old?.occupation);
  checkRange('schedule.hoursPerWeek', changed.schedule?.hoursPerWeek);
  checkWage('wage', changed.wage);
  checkLastDay(changed.expiresAt, deps.clock());
  const { title, duties, place, accommodations } = changed;
  const published = {
    title,
    ...(state === 'draft' ? {} : { duties }),
    'place.label': place?.label,
    ...notesOf(accommodations),
  };
  await checkPublished(deps, ctx, published);
}
