import type { Opportunity, OpportunityState } from '../../domain/opportunity.ts';
import type { opportunities } from '../../store/collections/index.ts';
import type { PageAsked, Reading } from '../kit/lists.ts';
import { searchedKeys, searchFits } from '../kit/search-keys.ts';

export interface OpportunityFilter extends PageAsked {
  readonly employerId?: string | undefined;
  readonly state?: OpportunityState | undefined;
  /** Beginnings of words of the title, joined or apart; all of them must fit. */
  readonly q?: string | undefined;
}

/** The most telling path for a filter; what it cannot tell is looked at row by row. */
export function opportunityReadings({
  q,
  employerId,
  state,
}: OpportunityFilter): readonly Reading<typeof opportunities>[] {
  if (q !== undefined) {
    const keys = searchedKeys(q);
    const fits = searchFits(q);
    return keys.map((key, at) => ({
      path: 'byTitle',
      key: [key],
      keep: (row: Opportunity) =>
        !keys.slice(0, at).some((earlier) => row.titleKeys.includes(earlier)) &&
        (employerId ?? row.employerId) === row.employerId &&
        (state ?? row.state) === row.state &&
        fits(row.title),
    }));
  }
  if (employerId !== undefined && state !== undefined)
    return [{ path: 'byEmployerAndState', key: [employerId, state] }];
  if (employerId !== undefined) return [{ path: 'byEmployer', key: [employerId] }];
  if (state !== undefined) return [{ path: 'byState', key: [state] }];
  return [{ path: 'all' }];
}
