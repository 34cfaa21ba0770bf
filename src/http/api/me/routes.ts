import type { SignedIn } from '../../../domain/access/actor.ts';
import { decide } from '../../../domain/access/decide.ts';
import { Problem } from '../../../domain/problem.ts';
import type { Context } from '../../../services/kit/context.ts';
import { tokens, users } from '../../../store/collections/index.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentUser } from '../session/presenter.ts';
import { meShown } from '../session/schema.ts';

/** Who is signed in. */
export function meRoutes({ services, store }: Pick<HttpDeps, 'services' | 'store'>): readonly Route[] {
  /** A person's name, or a token's label. */
  async function nameOf(ctx: Context, actor: SignedIn): Promise<string> {
    if (actor.kind === 'token') return (await store.get(ctx.scope, tokens, actor.id))?.label ?? '';
    return (await store.get(ctx.scope, users, actor.id))?.displayName ?? '';
  }

  return [
    route({
      method: 'get',
      path: '/me',
      access: 'me:read',
      summary: 'Who is signed in, and for which organisation',
      output: meShown,
      handler: async (ctx) => {
        const { actor } = ctx.scope;
        if (!('role' in actor)) throw new Problem('unauthenticated', 'no_user_here');
        const [organisation, displayName, unread] = await Promise.all([
          services.organisations.get(actor.organisationId),
          nameOf(ctx, actor),
          decide(actor, 'notice:read').allow ? services.notices.unread(ctx) : undefined,
        ]);
        return { user: { ...actor, displayName }, organisation, unread };
      },
      present: ({ user, organisation, unread }) => ({
        user: presentUser(user),
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
