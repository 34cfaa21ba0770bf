import { type Opportunity, occupationName } from '../../domain/opportunity.ts';
import { opportunities } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, type Reading } from '../kit/lists.ts';
import { searchedKeys, searchFits } from '../kit/search-keys.ts';
import { bestOf, type Found } from './found.ts';

/** Whose postings are looked through beside those that a key leads to, and the names of employers. */
interface Among {
  readonly employerIds: readonly string[];
  readonly nameOf: ReadonlyMap<string, string>;
  /** No others than these. */
  readonly alone?: boolean;
}

/** Postings looked at of those that fit, of each employer and under each key. */
const mostOfEach = 30;

/** Postings by title, employer and occupation, the words in any mixture; those that take people first. */
export function createFindPostings({ store }: { readonly store: Store }) {
  return async (
    ctx: Context,
    q: string,
    { employerIds, nameOf, alone = false }: Among,
    most: number,
  ): Promise<readonly Found[]> => {
    const fits = searchFits(q);
    const wordsOf = (row: Opportunity) =>
      [row.title, nameOf.get(row.employerId), occupationName(row)].filter((text) => text !== undefined);
    const keep = (row: Opportunity) => fits(wordsOf(row).join(' · '));
    const readings: Reading<typeof opportunities>[] = [
      ...employerIds.map((id) => ({ path: 'byEmployer' as const, key: [id] as const, keep, unseal: false })),
      ...(alone ? [] : searchedKeys(q)).map((key) => ({
        ...{ path: 'byTitle' as const, key: [key] as const, keep, unseal: false },
      })),
    ];
    const rows = new Map<string, Opportunity>();
    for (const reading of readings) {
      const page = await filteredPage(store, ctx.scope, opportunities, reading, { limit: mostOfEach });
      for (const row of page.items) rows.set(row.id, row);
    }
    const rankOf = (row: Opportunity) => {
      const alone = wordsOf(row).findIndex(fits);
      return (row.state === 'open' ? 0 : 4) + (alone < 0 ? 3 : alone);
    };
    return bestOf(
      [...rows.values()].map((row) => ({ rank: rankOf(row), found: foundOf(row, nameOf) })),
      most,
    );
  };
}

const foundOf = (
  { id, title, employerId, state }: Opportunity,
  nameOf: ReadonlyMap<string, string>,
): Found => ({
  id,
  title,
  hint: { kind: 'opportunity', employerName: nameOf.get(employerId) ?? '', state },
});
