import { fieldsFor } from '../../../domain/access/decide.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRequest } from '../factors/passkey-presenter.ts';
import { passkeyRequest, passkeysOffered } from '../factors/passkey-schema.ts';
import { presentUser } from './presenter.ts';
import { passkeyEntry, sessionShown } from './schema.ts';

/** Signing in by a passkey alone: it is something one has, and opens by finger, face or PIN. */
export function passkeyRoutes({ entrance }: Pick<HttpDeps, 'entrance'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/session/passkey',
      access: 'public',
      summary: 'Whether passkeys are offered at this address',
      output: passkeysOffered,
      handler: async (_ctx, { browser }) => browser.passkeyPlace,
      present: ({ site, at }) => ({ offered: site !== undefined, at }),
    }),
    route({
      method: 'post',
      path: '/session/passkey/challenge',
      access: 'public',
      summary: 'Ask to sign in by a passkey',
      description: 'What `navigator.credentials.get` needs; good for five minutes, in this browser.',
      output: passkeyRequest,
      cookieOnly: true,
      idempotent: false,
      problems: ['conflict'],
      handler: async (_ctx, { browser }) => {
        const { site } = browser.passkeyPlace;
        return entrance.askPasskey(site, site === undefined ? '' : browser.beginCeremony());
      },
      present: presentRequest,
    }),
    route({
      method: 'post',
      path: '/session/passkey',
      access: 'public',
      summary: 'Sign in by a passkey',
      description: 'Sets the session cookie. What does not fit is counted as a wrong password is.',
      body: passkeyEntry,
      output: sessionShown,
      cookieOnly: true,
      idempotent: false,
      problems: ['conflict'],
      handler: async (_ctx, { body, browser }) => {
        const { ceremony, source, mark, passkeyPlace } = browser;
        const user = await entrance.enterByPasskey({
          ...{ site: passkeyPlace.site, said: body.passkey },
          ...{ ceremony, source, browser: mark },
        });
        await browser.enter(user);
        return user;
      },
      present: (user) => ({ user: presentUser(user, fieldsFor(user.role, 'me:read')) }),
    }),
  ];
}
