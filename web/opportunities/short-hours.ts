import type { Opportunity } from '../api/types.ts';
import { hoursIn, spansOf } from '../week/spans.ts';
import { number } from '../words/numbers.ts';

/** Hours that are the job, and are fewer than the fewest it is said to have: what is in the grid counts, so one of the two is a slip. */
export function shortOf({
  kind,
  blocks,
  hoursPerWeek,
}: Opportunity['schedule']): { readonly hours: string; readonly fewest: string } | undefined {
  const hours = hoursIn(spansOf(blocks));
  const fewest = hoursPerWeek?.min ?? 0;
  if (kind !== 'fixed' || hours === 0 || hours >= fewest) return undefined;
  return { hours: number(hours), fewest: number(fewest) };
}
