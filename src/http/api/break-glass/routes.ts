import type { Fields } from '../../../domain/access/decide.ts';
import type { BrokenGlassView } from '../../../services/operations/break-glass.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { glassBroken, glassParams, glassQuery, glassReview, glassShown } from './schema.ts';

function present(row: BrokenGlassView, fields: Fields) {
  const { userId, userName, reason, reviewedBy, finding, standsHere } = row;
  const shown = {
    ...presentRow(row),
    ...{ userId, userName, reason, reviewedBy, finding, standsHere },
    until: shownInstant(row.until),
    reviewedAt: shownInstant(row.reviewedAt),
  };
  return visible(fields, shown);
}

/** Cases in an emergency, for administrators; and looking over that afterwards. */
export function breakGlassRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { breakGlass } = services;
  return [
    route({
      method: 'post',
      path: '/break-glass',
      access: 'glass:break',
      summary: 'See cases for 30 minutes, in an emergency',
      description:
        'It reads what supervisors read and changes none of it. Every supervisor is told at once, and somebody else looks it over.',
      body: glassBroken,
      output: glassShown,
      status: 201,
      problems: ['conflict', 'step_up'],
      handler: (ctx, { body }) => breakGlass.breakIt(ctx, body),
      present,
    }),
    route({
      method: 'get',
      path: '/break-glass',
      access: 'glass:read',
      summary: 'Each time cases were looked at in an emergency, the newest first',
      query: glassQuery,
      output: pageOf(glassShown),
      handler: (ctx, { query }) => breakGlass.list(ctx, query),
      present: (page, fields) => presentPage(page, (row) => present(row, fields)),
    }),
    route({
      method: 'post',
      path: '/break-glass/{glassId}/review',
      access: 'glass:review',
      summary: 'Say what came of looking it over',
      params: glassParams,
      body: glassReview,
      output: glassShown,
      problems: ['conflict'],
      handler: (ctx, { params, body }) => breakGlass.review(ctx, params.glassId, body.finding),
      present,
    }),
  ];
}
