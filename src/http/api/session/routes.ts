import { fieldsFor } from '../../../domain/access/decide.ts';
import { type Route, route } from '../../route.ts';
import { presentUser } from './presenter.ts';
import { credentials, sessionShown } from './schema.ts';

/** Signing in and out. Both are open to all: one cannot be signed in yet, the other is harmless twice. */
export function sessionRoutes(): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/session',
      access: 'public',
      summary: 'Sign in',
      description: 'Sets the session cookie. Five wrong tries lock an account for a while.',
      body: credentials,
      output: sessionShown,
      cookieOnly: true,
      idempotent: false,
      handler: (_ctx, { browser }) => browser.signIn(),
      present: (user) => ({ user: presentUser(user, fieldsFor(user.role, 'me:read')) }),
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
