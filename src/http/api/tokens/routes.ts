import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentToken } from './presenter.ts';
import { issuedToken, newToken, pageQuery, tokenParams as params, tokenShown } from './schema.ts';

/** Credentials of machines, for administrators. */
export function tokenRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { tokens } = services;
  return [
    route({
      method: 'get',
      path: '/tokens',
      access: 'token:read',
      summary: 'The tokens of the organisation',
      query: pageQuery,
      output: pageOf(tokenShown),
      handler: (ctx, { query }) => tokens.list(ctx, query),
      present: (page, fields) => presentPage(page, (token) => presentToken(token, fields)),
    }),
    route({
      method: 'post',
      path: '/tokens',
      access: 'token:write',
      summary: 'Make a token',
      description: 'Good until it expires or is revoked, or its maker is disabled.',
      body: newToken,
      output: issuedToken,
      status: 201,
      handler: (ctx, { body }) => tokens.issue(ctx, body),
      present: ({ token, secret }, fields) => ({ ...presentToken(token, fields), token: secret }),
    }),
    route({
      method: 'delete',
      path: '/tokens/{tokenId}',
      access: 'token:write',
      summary: 'Revoke a token, and those made with it',
      params,
      status: 204,
      handler: (ctx, asked) => tokens.revoke(ctx, asked.params.tokenId),
      present: () => undefined,
    }),
  ];
}
