import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentBrokenRules, presentOpportunity } from './presenter.ts';
import {
  brokenRulesShown,
  opportunityChange,
  opportunityCreate,
  opportunityQuery,
  opportunityShown,
  opportunityParams as params,
  renewal,
  stateChange,
  textToCheck,
} from './schema.ts';

/** Postings and their states. An employer's own contact sees and changes that employer's alone. */
export function opportunityRoutes({
  services,
  labelOf,
  spoken,
}: Pick<HttpDeps, 'services' | 'labelOf' | 'spoken'>): readonly Route[] {
  const { opportunities, renewals, textCheck } = services;
  return [
    route({
      method: 'get',
      path: '/opportunities',
      access: 'opportunity:read',
      summary: 'List opportunities',
      query: opportunityQuery,
      output: pageOf(opportunityShown),
      handler: (ctx, { query }) => opportunities.list(ctx, query),
      present: (page, fields, _, role) =>
        presentPage(page, (row) => presentOpportunity(row, fields, labelOf, role)),
    }),
    route({
      method: 'post',
      path: '/opportunities',
      access: 'opportunity:write',
      summary: 'Post an opportunity',
      body: opportunityCreate,
      problems: ['not_found'],
      output: opportunityShown,
      status: 201,
      handler: (ctx, { body }) => opportunities.create(ctx, body),
      location: ({ id }) => `/opportunities/${id}`,
      present: (row, fields, _, role) => presentOpportunity(row, fields, labelOf, role),
    }),
    route({
      method: 'get',
      path: '/opportunities/{opportunityId}',
      access: 'opportunity:read',
      summary: 'Read an opportunity',
      params,
      output: opportunityShown,
      handler: (ctx, asked) => opportunities.get(ctx, asked.params.opportunityId),
      present: (row, fields, _, role) => presentOpportunity(row, fields, labelOf, role),
    }),
    route({
      method: 'patch',
      path: '/opportunities/{opportunityId}',
      access: 'opportunity:write',
      summary: 'Change an opportunity',
      description: 'Fields left out stay; null takes an optional field away; lists and objects are replaced.',
      params,
      body: opportunityChange,
      output: opportunityShown,
      ifMatch: 'required',
      handler: (ctx, asked) =>
        opportunities.update(ctx, asked.params.opportunityId, asked.version ?? neverStands, asked.body),
      present: (row, fields, _, role) => presentOpportunity(row, fields, labelOf, role),
    }),
    route({
      method: 'post',
      path: '/opportunities/{opportunityId}/state',
      access: 'opportunity:write',
      summary: 'Open, pause or close an opportunity',
      params,
      body: stateChange,
      output: opportunityShown,
      ifMatch: 'optional',
      handler: (ctx, asked) =>
        opportunities.changeState(ctx, asked.params.opportunityId, asked.version, asked.body),
      present: (row, fields, _, role) => presentOpportunity(row, fields, labelOf, role),
    }),
    route({
      method: 'post',
      path: '/opportunities/{opportunityId}/renew',
      access: 'opportunity:write',
      summary: 'Give an opportunity a new end, with what its employer confirmed',
      description: 'It is open from then on. Accommodations that are confirmed count for twelve months more.',
      params,
      body: renewal,
      output: opportunityShown,
      ifMatch: 'optional',
      handler: (ctx, asked) => renewals.renew(ctx, asked.params.opportunityId, asked.version, asked.body),
      present: (row, fields, _, role) => presentOpportunity(row, fields, labelOf, role),
    }),
    route({
      method: 'post',
      path: '/text-check',
      access: 'opportunity:write',
      summary:
        'Say which sentences of a text no posting may have, by which rule, and wording that would pass',
      description: 'Nothing is kept. Saving a posting looks at its texts by the same rules.',
      body: textToCheck,
      output: brokenRulesShown,
      handler: (ctx, { body }) => textCheck.check(ctx, body.text),
      present: (found, _, words) => presentBrokenRules(found, words, spoken),
    }),
  ];
}
