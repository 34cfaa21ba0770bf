import type { Employer } from '../../domain/employer.ts';
import { employers } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { nearlyFits, sameNumber, searchFits, typedNumber, typedWords } from '../kit/search-keys.ts';
import { searchText } from '../kit/search-text.ts';
import { bestOf, type Found, type Ranked } from './found.ts';

export interface FoundEmployers {
  readonly found: readonly Found[];
  /** Those whose name, or a contact's, is one slip away from what was typed. */
  readonly nearly: readonly Found[];
  readonly nameOf: ReadonlyMap<string, string>;
  /** Those of whose name some of what was typed is a part, best first: its other words may be of their postings. */
  readonly partly: readonly string[];
}

/** Rows opened at once, with everything else in between. */
const atOnce = 50;

/**
 * Employers by their name, or by that or the number of somebody to reach there. Every one is looked at: there are few, their names are public,
 * and a contact's lies sealed without a key to find it by.
 */
export function createFindEmployers({ store }: { readonly store: Store }) {
  return async (
    ctx: Context,
    q: string,
    most: number,
    /** Whether the names of contacts are looked at, which are not for everybody. */
    withContacts: boolean,
  ): Promise<FoundEmployers> => {
    const [fits, nearly, number] = [searchFits(q), nearlyFits(q), typedNumber(q)];
    const slipped: Ranked<Found>[] = [];
    const [first = ''] = searchText(q).plain;
    const parts = typedWords(q).map(searchFits);
    const giveWay = createGiveWay(atOnce);
    const nameOf = new Map<string, string>();
    const partly: Ranked<Found>[] = [];
    const ranked: Ranked<Found>[] = [];
    for await (const row of walk(store, ctx.scope, employers, 'byName', {
      limit: atOnce,
      unseal: withContacts,
    })) {
      await giveWay();
      nameOf.set(row.id, row.name);
      const found = foundOf(row);
      const missed = parts.filter((fitsPart) => !fitsPart(row.name)).length;
      if (missed < parts.length) partly.push({ rank: missed, found });
      if (fits(row.name))
        ranked.push({ rank: searchText(row.name).plain[0]?.startsWith(first) ? 0 : 1, found });
      else if (nearly(row.name)) slipped.push({ rank: 0, found });
      if (!withContacts) continue;
      const reached = row.contacts.find(
        ({ name, phone }) =>
          (name !== undefined && fits(name)) ||
          (number !== undefined && phone !== undefined && sameNumber(phone).endsWith(number)),
      );
      if (reached !== undefined && !fits(row.name))
        ranked.push({ rank: 2, found: foundOf(row, reached.name) });
      const alike = row.contacts.find(({ name }) => name !== undefined && nearly(name));
      if (alike !== undefined && !nearly(row.name))
        slipped.push({ rank: 1, found: foundOf(row, alike.name) });
    }
    return {
      found: bestOf(ranked, most),
      nearly: bestOf(slipped, most),
      nameOf,
      partly: bestOf(partly, most).map(({ id }) => id),
    };
  };
}

const foundOf = ({ id, name, sector, place }: Employer, contactName?: string): Found => ({
  id,
  title: name,
  hint: { kind: 'employer', contactName, sector, where: place?.label ?? place?.postcode },
});
