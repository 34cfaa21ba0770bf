import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentScoringCarried } from '../operations/presenter.ts';
import { presentUser } from '../session/presenter.ts';
import { meShown, wantedPage } from '../session/schema.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentOwnSession, presentSittingAct } from './presenter.ts';
import {
  meQuery,
  ownSessionShown,
  pageQuery,
  passwordChange,
  sessionParams,
  sittingActShown,
} from './schema.ts';

/** Who is signed in, where, and with which password. */
export function meRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/me',
      access: 'me:read',
      summary: 'Who is signed in, and for which organisation',
      query: meQuery,
      output: meShown,
      handler: (ctx, { query }) => services.account.show(ctx, query),
      present: ({ user, email, organisation, unread, waiting, scoring, addressTried }, fields, words) => ({
        ...visible(fields, { email }),
        addressTried,
        user: presentUser(user, fields),
        language: words.language,
        organisation: {
          id: organisation.id,
          name: organisation.name,
          zone: organisation.zone,
          country: organisation.country,
          currency: organisation.currency,
        },
        counts: { notices: unread, ...waiting },
        scoring: scoring && presentScoringCarried(scoring),
      }),
    }),
    route({
      method: 'post',
      path: '/me/password',
      access: 'me:write',
      summary: 'Change the password',
      description: 'All other sessions end, and this one goes on under a new cookie.',
      body: passwordChange,
      status: 204,
      handler: async (ctx, { body, browser }) => browser.renew(await services.ownPassword.change(ctx, body)),
      present: () => undefined,
    }),
    route({
      method: 'post',
      path: '/me/address-trials',
      access: 'me:write',
      summary: 'Have a mail sent to one’s own address, to come in by',
      description:
        'Of employers: nothing of theirs opens before they came in by a mail. `next` is where they come to.',
      body: wantedPage,
      status: 202,
      handler: (ctx, { body }) => services.account.tryAddress(ctx, body.next),
      present: () => undefined,
    }),
    route({
      method: 'get',
      path: '/me/sessions',
      access: 'session:read',
      summary: 'Where one is signed in',
      query: pageQuery,
      output: pageOf(ownSessionShown),
      handler: async (ctx, { query, browser }) => ({
        page: await services.sessions.list(ctx, query),
        current: browser.sessionId,
      }),
      present: ({ page, current }, fields) =>
        presentPage(page, (session) => presentOwnSession(session, current, fields)),
    }),
    route({
      method: 'get',
      path: '/me/decisions',
      access: 'decision:read',
      summary:
        'What one decided, and which answers one wrote down, since one signed in here, the newest first',
      description: 'Those of this session: by a token there is nothing. `isUndone` were taken back since.',
      query: pageQuery,
      output: pageOf(sittingActShown),
      handler: (ctx, { query, browser }) => services.sittings.list(ctx, browser.sessionId, query),
      present: (page, fields) => presentPage(page, (act) => presentSittingAct(act, fields)),
    }),
    route({
      method: 'delete',
      path: '/me/sessions',
      access: 'session:end',
      summary: 'Sign out everywhere but here',
      status: 204,
      handler: (ctx, { browser }) => services.sessions.endOthers(ctx, browser.sessionId),
      present: () => undefined,
    }),
    route({
      method: 'delete',
      path: '/me/sessions/{sessionId}',
      access: 'session:end',
      summary: 'Sign out somewhere',
      params: sessionParams,
      status: 204,
      handler: (ctx, { params }) => services.sessions.end(ctx, params.sessionId),
      present: () => undefined,
    }),
  ];
}
