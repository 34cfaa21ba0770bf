import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentPartner, presentTold } from './presenter.ts';
import {
  newPartner,
  pageQuery,
  partnerParams as params,
  partnerChange,
  partnerShown,
  partnerTold,
} from './schema.ts';

/** Portals of other organisations, for administrators; coaches see whom somebody can be linked to. */
export function partnerRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { partners } = services;
  return [
    route({
      method: 'get',
      path: '/partners',
      access: 'partner:read',
      summary: 'The partners of the organisation',
      query: pageQuery,
      output: pageOf(partnerShown),
      handler: (ctx, { query }) => partners.list(ctx, query),
      present: (page, fields) => presentPage(page, (partner) => presentPartner(partner, fields)),
    }),
    route({
      method: 'post',
      path: '/partners',
      access: 'partner:write',
      summary: 'Take on a partner',
      description: 'Its token, good for a year, and what signs its webhooks are told this once.',
      body: newPartner,
      output: partnerTold,
      status: 201,
      location: ({ partner }) => `/partners/${partner.id}`,
      problems: ['conflict'],
      handler: (ctx, { body }) => partners.create(ctx, body),
      present: presentTold,
    }),
    route({
      method: 'get',
      path: '/partners/{partnerId}',
      access: 'partner:read',
      summary: 'A partner',
      params,
      output: partnerShown,
      handler: (ctx, asked) => partners.get(ctx, asked.params.partnerId),
      present: (partner, fields) => presentPartner(partner, fields),
    }),
    route({
      method: 'patch',
      path: '/partners/{partnerId}',
      access: 'partner:write',
      summary: 'Change a partner, or cut it off',
      description: 'One that gets its first webhook is told what signs it.',
      params,
      body: partnerChange,
      output: partnerTold,
      ifMatch: 'required',
      problems: ['conflict'],
      handler: (ctx, asked) =>
        partners.change(ctx, asked.params.partnerId, asked.version ?? neverStands, asked.body),
      present: presentTold,
    }),
    route({
      method: 'post',
      path: '/partners/{partnerId}/token',
      access: 'partner:write',
      summary: 'Make a new token; those it has open nothing from now on',
      params,
      output: partnerTold,
      status: 201,
      handler: (ctx, asked) => partners.renewToken(ctx, asked.params.partnerId),
      present: presentTold,
    }),
    route({
      method: 'post',
      path: '/partners/{partnerId}/secret',
      access: 'partner:write',
      summary: 'Make anew what signs its webhooks',
      params,
      output: partnerTold,
      status: 201,
      problems: ['conflict'],
      handler: (ctx, asked) => partners.renewSecret(ctx, asked.params.partnerId),
      present: presentTold,
    }),
  ];
}
