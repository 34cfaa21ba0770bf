import type { Place } from '../../domain/values/place.ts';
import { employers, opportunities, places } from '../../store/collections/index.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage } from '../kit/lists.ts';
import { searchFits } from '../kit/search-keys.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { placeKey, postcodeKey } from './place-keys.ts';
import { createPlacesFile, type PlacesFile, type PlacesFileDeps } from './places-file.ts';

export interface Places extends PlacesFile {
  /** Places that begin so, by postcode or by name, at most 20: of the organisation's table, then of employers and postings (to an employer, its own). */
  readonly search: UseCase<[q: string], readonly Place[]>;
}

const most = 20;
/** Of each of the lists that are looked through. */
const mostOfEach = 10;
/** After all that begins so. */
const afterAll = '\uffff';

/** Where things are, to choose from while typing. Where people live is never looked at. */
export function createPlaces(deps: PlacesFileDeps): Places {
  const { store } = deps;

  async function ofTable(ctx: Context, q: string): Promise<readonly Place[]> {
    const [code, words] = [postcodeKey(q), placeKey(q)];
    const limit = mostOfEach;
    const pages = [
      await store.list(ctx.scope, places, 'byPostcode', { from: code, below: code + afterAll, limit }),
      await store.list(ctx.scope, places, 'byLabel', { from: words, below: words + afterAll, limit }),
    ];
    return pages.flatMap(({ items }) =>
      items.map(({ label, postcode, lat, lon }) => ({ label, postcode, lat, lon })),
    );
  }

  /** Places are public: nothing that is sealed is opened for them. */
  async function ofRecords(ctx: Context, q: string): Promise<readonly Place[]> {
    const [fitsWords, code] = [searchFits(q), postcodeKey(q)];
    const keep = ({ place }: { readonly place?: Place | undefined }) =>
      place !== undefined &&
      (fitsWords(`${place.label ?? ''} ${place.postcode ?? ''}`) ||
        (place.postcode !== undefined && code !== '' && postcodeKey(place.postcode).startsWith(code)));
    const page = { limit: mostOfEach };
    const { actor } = ctx.scope;
    // An employer is told of its own places alone: where others are is not for it to list.
    if ('role' in actor && actor.role === 'employer') {
      const own = await store.get(ctx.scope, employers, actor.employerId ?? '', { unseal: false });
      return own !== undefined && keep(own) ? [own].flatMap(({ place }) => place ?? []) : [];
    }
    const found = [
      await filteredPage(store, ctx.scope, employers, { path: 'byName', keep, unseal: false }, page),
      await filteredPage(store, ctx.scope, opportunities, { path: 'all', keep, unseal: false }, page),
    ];
    return found.flatMap(({ items }) => items.flatMap(({ place }) => place ?? []));
  }

  return {
    ...createPlacesFile(deps),
    search: withPermission('place:read', async (ctx, q) => {
      const found = [...(await ofTable(ctx, q)), ...(await ofRecords(ctx, q))];
      const byWords = new Map<string, Place>();
      for (const place of found) {
        const words = `${placeKey(place.label ?? '')} ${postcodeKey(place.postcode ?? '')}`;
        if (!byWords.has(words)) byWords.set(words, place);
      }
      return [...byWords.values()].slice(0, most);
    }),
  };
}
