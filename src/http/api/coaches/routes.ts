import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { coachesShown } from '../session/schema.ts';

/** Whom a participant can be in the care of. */
export function coachRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/coaches',
      access: 'coach:list',
      summary: 'The coaches of the organisation',
      output: coachesShown,
      handler: (ctx) => services.users.coaches(ctx),
      present: (coaches, fields) => ({
        items: coaches.map(({ id, displayName }) => visible(fields, { id, displayName })),
        nextCursor: null,
      }),
    }),
  ];
}
