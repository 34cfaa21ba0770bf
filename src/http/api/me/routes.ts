import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentUser } from '../session/presenter.ts';
import { meShown } from '../session/schema.ts';

/** Who is signed in. */
export function meRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/me',
      access: 'me:read',
      summary: 'Who is signed in, and for which organisation',
      output: meShown,
      handler: (ctx) => services.account.show(ctx),
      present: ({ user, organisation, unread }, fields) => ({
        user: presentUser(user, fields),
        organisation: {
          id: organisation.id,
          name: organisation.name,
          zone: organisation.zone,
          country: organisation.country,
          currency: organisation.currency,
        },
        counts: { notices: unread },
      }),
    }),
  ];
}
