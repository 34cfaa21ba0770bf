import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';

/** What happens, as it happens. */
export function eventRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/events',
      access: 'event:read',
      summary: 'What happens that concerns you, as server-sent events',
      description:
        'Events are `notice`, `counts`, `match`, `participant`, `opportunity`, `question`, `all` (more than is named one by one) and, to who could see somebody and no longer can, `release`, each with `data: { id }` and nothing else: ask for the rest. `id:` is a place to go on from with `Last-Event-ID`; where that is too long ago, and for everybody but coaches and supervisors, `counts` says to read all anew. The stream ends with the session.',
      output: 'events',
      problems: ['rate_limited'],
      handler: async (ctx) => (after: number | undefined, hear: Parameters<typeof services.live.follow>[2]) =>
        services.live.follow(ctx, after, hear),
      present: (follow) => follow,
    }),
  ];
}
