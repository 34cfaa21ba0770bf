import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentFound } from './presenter.ts';
import { foundShown, searchQuery } from './schema.ts';

/** One search over people, employers and postings. */
export function searchRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/search',
      access: 'search:read',
      summary: 'Find people, employers and postings',
      description:
        'People by name, employers by name and contact, postings by title, employer and occupation; eight of each.',
      query: searchQuery,
      output: pageOf(foundShown),
      handler: (ctx, { query }) => services.search.find(ctx, query.q),
      present: (found, _fields, words) => ({
        items: found.map((one) => presentFound(one, words)),
        nextCursor: null,
      }),
    }),
  ];
}
