import type { Employer } from '../../domain/employer.ts';
import type { Opportunity, OpportunityState } from '../../domain/opportunity.ts';
import { employers, type opportunities } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, type PageAsked, type Reading } from '../kit/lists.ts';
import { searchedKeys, searchFits } from '../kit/search-keys.ts';

export interface OpportunityFilter extends PageAsked {
  readonly employerId?: string | undefined;
  readonly state?: OpportunityState | undefined;
  /** Beginnings of words of the title, or else of the employer's name, joined or apart; all of them must fit. */
  readonly q?: string | undefined;
}

/** Employers looked at whose name fits what is searched for. */
const mostEmployers = 20;

/** The paths that a filter is read along: by title, and for a search by the employers that are called so. */
export async function postingReadings(
  store: Store,
  ctx: Context,
  filter: OpportunityFilter,
): Promise<readonly Reading<typeof opportunities>[]> {
  const { q, employerId, state } = filter;
  const byTitle = opportunityReadings(filter);
  if (q === undefined) return byTitle;
  const fits = searchFits(q);
  const keep = ({ id, name }: Employer) => (employerId ?? id) === id && fits(name);
  const named = { path: 'byName', keep, unseal: false } as const;
  const called = await filteredPage(store, ctx.scope, employers, named, { limit: mostEmployers });
  const others = (row: Opportunity) => (state ?? row.state) === row.state && !fits(row.title);
  return [
    ...byTitle,
    ...called.items.map(({ id }) => ({ path: 'byEmployer', key: [id], keep: others }) as const),
  ];
}

/** The most telling path for a filter; what it cannot tell is looked at row by row. */
function opportunityReadings({
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
