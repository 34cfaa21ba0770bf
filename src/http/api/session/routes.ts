import { fieldsFor } from '../../../domain/access/decide.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRequest } from '../factors/passkey-presenter.ts';
import { passkeyRequest } from '../factors/passkey-schema.ts';
import { shownInstant } from '../shapes/instant.ts';
import { presentUser } from './presenter.ts';
import { credentials, sessionShown, steppedUp, stepUpSaid } from './schema.ts';

/** Signing in and out, which are open to all: one cannot be signed in yet, the other is harmless twice. And saying again who one is. */
export function sessionRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/session',
      access: 'public',
      summary: 'Sign in',
      description:
        'Sets the session cookie. Five wrong tries lock an account for a while. `second_factor` means that the password is right and a `code` must come along.',
      body: credentials,
      output: sessionShown,
      cookieOnly: true,
      idempotent: false,
      problems: ['second_factor'],
      handler: (_ctx, { browser }) => browser.signIn(),
      present: (user) => ({ user: presentUser(user, fieldsFor(user.role, 'me:read')) }),
    }),
    route({
      method: 'post',
      path: '/session/step-up',
      access: 'me:write',
      summary: 'Say once more who you are',
      description: 'Good for 15 minutes, for this session, which goes on under a new cookie.',
      body: stepUpSaid,
      output: steppedUp,
      idempotent: false,
      problems: ['second_factor', 'conflict'],
      handler: async (ctx, { body, browser }) => {
        const { sessionId, passkeyPlace } = browser;
        const said = { ...body, sessionId, site: passkeyPlace.site };
        const { user, until } = await services.stepUp.stepUp(ctx, said);
        await browser.renew(user, until);
        return until;
      },
      present: (until) => ({ until: shownInstant(until) }),
    }),
    route({
      method: 'post',
      path: '/session/step-up/challenge',
      access: 'me:write',
      summary: 'Ask to say who you are by a passkey',
      description: 'What `navigator.credentials.get` needs; good for five minutes, for this session.',
      output: passkeyRequest,
      idempotent: false,
      problems: ['conflict'],
      handler: (ctx, { browser: { sessionId, passkeyPlace } }) =>
        services.stepUp.askPasskey(ctx, passkeyPlace.site, sessionId),
      present: presentRequest,
    }),
    route({
      method: 'delete',
      path: '/session',
      access: 'public',
      summary: 'Sign out',
      status: 204,
      cookieOnly: true,
      handler: (_ctx, { browser }) => browser.signOut(),
      present: () => undefined,
    }),
  ];
}
