import { z } from 'zod';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentPlace } from '../shapes/place.ts';
import { pageOf, place, search } from '../shapes/schema.ts';

/** Places to choose from while typing; never where somebody lives. */
export function placeRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/places',
      access: 'place:read',
      summary: 'Find places by postcode or name',
      description:
        'Of the table of the organisation (`import places FILE`), and of employers and postings; at most 20.',
      query: z.strictObject({ q: search }),
      output: pageOf(place),
      handler: (ctx, { query }) => services.places.search(ctx, query.q),
      present: (found, fields) => ({
        items: found.map((one) => visible(fields, { ...presentPlace(one) }, { country: 'postcode' })),
        nextCursor: null,
      }),
    }),
  ];
}
