import { fieldsFor } from '../../../domain/access/decide.ts';
import { linkPaths } from '../../../domain/one-time-link.ts';
import type { Entered } from '../../../services/people/mailed-entry.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { linkParams, linkShown } from '../links/schema.ts';
import { shownInstant } from '../shapes/instant.ts';
import { presentUser } from './presenter.ts';
import { entryChoice, entryShown, signInMailAsked, typedEntry } from './schema.ts';

const presentEntry = ({ user, next }: Entered) => ({
  user: presentUser(user, fieldsFor(user.role, 'me:read')),
  next,
});

/** Signing in by a mail, which needs no password: for employers. */
export function entryRoutes({ entrance }: Pick<HttpDeps, 'entrance'>): readonly Route[] {
  const path = `${linkPaths.sign_in}/{linkSecret}` as const;
  return [
    route({
      method: 'post',
      path: linkPaths.sign_in,
      access: 'public',
      summary: 'Ask for a mail to sign in by',
      description:
        'Alike for every address. An employer who signs in with it gets a link and a code by mail, good once for 30 minutes, fifteen a day at most; whoever has to have a password gets none.',
      body: signInMailAsked,
      status: 202,
      handler: (_ctx, { body, browser }) => entrance.askSignIn(body.email, body.next, { mark: browser.mark }),
      present: () => undefined,
    }),
    route({
      method: 'get',
      path,
      access: 'public',
      summary: 'Whether a link to sign in is still good',
      description: 'Changes nothing. A wrong, a used and an old link are answered alike.',
      params: linkParams,
      output: linkShown,
      handler: (_ctx, { params }) => entrance.lookAtEntry(params.linkSecret),
      present: ({ expiresAt }) => ({ expiresAt: shownInstant(expiresAt) }),
    }),
    route({
      method: 'post',
      path,
      access: 'public',
      summary: 'Sign in by a link, which uses it up',
      description: 'Sets the session cookie.',
      params: linkParams,
      body: entryChoice,
      output: entryShown,
      cookieOnly: true,
      idempotent: false,
      handler: async (_ctx, { params, browser }) => {
        const entered = await entrance.enter(params.linkSecret);
        await browser.enter(entered.user);
        return entered;
      },
      present: presentEntry,
    }),
    route({
      method: 'post',
      path: '/session/code',
      access: 'public',
      summary: 'Sign in by the code of a mail, which uses it up',
      description: 'Sets the session cookie. Wrong codes are counted as wrong passwords are.',
      body: typedEntry,
      output: entryShown,
      cookieOnly: true,
      idempotent: false,
      handler: async (_ctx, { body, browser }) => {
        const entered = await entrance.enterByCode({
          ...body,
          source: browser.source,
          browser: browser.mark,
        });
        await browser.enter(entered.user);
        return entered;
      },
      present: presentEntry,
    }),
  ];
}
