import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentManagedUser } from './presenter.ts';
import { newUser, pageQuery, userParams as params, userPatch, userShown } from './schema.ts';

/** Who may come in, for administrators. */
export function userRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { users, standing } = services;
  return [
    route({
      method: 'get',
      path: '/users',
      access: 'user:read',
      summary: 'Everybody who signs in',
      query: pageQuery,
      output: pageOf(userShown),
      handler: (ctx, { query }) => users.list(ctx, query),
      present: (page, fields) => presentPage(page, (user) => presentManagedUser(user, fields)),
    }),
    route({
      method: 'post',
      path: '/users',
      access: 'user:create',
      summary: 'Let somebody sign in',
      body: newUser,
      output: userShown,
      status: 201,
      location: ({ id }) => `/users/${id}`,
      handler: (ctx, { body }) => users.create(ctx, body),
      present: presentManagedUser,
    }),
    route({
      method: 'get',
      path: '/users/{userId}',
      access: 'user:read',
      summary: 'Somebody who signs in',
      params,
      output: userShown,
      handler: (ctx, asked) => users.get(ctx, asked.params.userId),
      present: presentManagedUser,
    }),
    route({
      method: 'patch',
      path: '/users/{userId}',
      access: 'user:write',
      summary: 'Disable or enable somebody, change their role, or correct their address',
      description:
        'Ends their sessions, and revokes tokens and links they made; not where all it says is that the same address is tried again.',
      params,
      body: userPatch,
      output: userShown,
      ifMatch: 'required',
      handler: (ctx, asked) => standing.change(ctx, asked.params.userId, asked.version, asked.body),
      present: presentManagedUser,
    }),
    route({
      method: 'delete',
      path: '/users/{userId}',
      access: 'user:write',
      summary: 'Close an account for good',
      description: 'Its address is free again; what was done with it keeps the name.',
      params,
      status: 204,
      ifMatch: 'optional',
      handler: (ctx, asked) => standing.close(ctx, asked.params.userId, asked.version),
      present: () => undefined,
    }),
    route({
      method: 'delete',
      path: '/users/{userId}/sessions',
      access: 'user:signOut',
      summary: 'Sign somebody out everywhere',
      params,
      status: 204,
      handler: (ctx, asked) => standing.endSessions(ctx, asked.params.userId),
      present: () => undefined,
    }),
  ];
}
