import type { Fields } from '../../../domain/access/decide.ts';
import type { CoverView } from '../../../services/caseload/covers.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { coverParams, coverQuery, coverShown, newCover } from './schema.ts';

/** Who stands in for whom. */
export function coverRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { covers } = services;
  return [
    route({
      method: 'get',
      path: '/covers',
      access: 'cover:read',
      summary: 'Who stands in for whom, now and to come, the first to end first',
      query: coverQuery,
      output: pageOf(coverShown),
      handler: (ctx, { query }) => covers.list(ctx, query),
      present: (page, fields) => presentPage(page, (cover) => presentCover(cover, fields)),
    }),
    route({
      method: 'post',
      path: '/covers',
      access: 'cover:write',
      summary: 'Have somebody stand in for a coach for some days',
      description:
        'It begins and ends by itself. A coach for themselves, a supervisor for anybody. Meanwhile the people of the coach are in the lists of whoever stands in, too, and notices about them go to both.',
      body: newCover,
      output: coverShown,
      status: 201,
      problems: ['conflict'],
      handler: (ctx, { body }) => covers.create(ctx, body),
      present: presentCover,
    }),
    route({
      method: 'delete',
      path: '/covers/{coverId}',
      access: 'cover:write',
      summary: 'End a cover, or take one back that has not begun',
      params: coverParams,
      status: 204,
      handler: (ctx, { params }) => covers.end(ctx, params.coverId),
      present: () => undefined,
    }),
  ];
}

function presentCover(cover: CoverView, fields: Fields) {
  const { id, version, createdAt, updatedAt, coachId, coachName, by, byName, from, until, note } = cover;
  const shown = {
    ...{ id, version, createdAt: shownInstant(createdAt), updatedAt: shownInstant(updatedAt) },
    ...{ coachId, coachName, by, byName, from, until, note, running: cover.running },
  };
  return visible(fields, shown, { coachName: 'coachId', byName: 'by', running: 'from' });
}
