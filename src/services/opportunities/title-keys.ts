import { type Opportunity, occupationName } from '../../domain/opportunity.ts';
import { beginnings } from '../kit/search-keys.ts';

/** What a posting is found by: its title, and the name of its occupation. */
export function titleKeysOf(
  row: Pick<Opportunity, 'title' | 'occupation' | 'conceptNames'>,
): readonly string[] {
  return [...new Set([...beginnings(row.title), ...beginnings(occupationName(row) ?? '')])];
}
