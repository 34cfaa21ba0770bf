import type { Fields } from '../../../domain/access/decide.ts';
import type { SavedView } from '../../../domain/saved-view.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf } from '../shapes/schema.ts';
import { newView, viewParams, viewQuery, viewShown } from './schema.ts';

/** Lists as somebody wants them again; everybody has their own. */
export function viewRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { savedViews } = services;
  return [
    route({
      method: 'get',
      path: '/views',
      access: 'view:write',
      summary: 'One’s own saved lists',
      query: viewQuery,
      output: pageOf(viewShown),
      handler: (ctx, { query }) => savedViews.list(ctx, query),
      present: (page, fields) => presentPage(page, (view) => presentView(view, fields)),
    }),
    route({
      method: 'post',
      path: '/views',
      access: 'view:write',
      summary: 'Save how a list is filtered and sorted',
      body: newView,
      output: viewShown,
      status: 201,
      problems: ['conflict'],
      handler: (ctx, { body }) => savedViews.create(ctx, body),
      present: presentView,
    }),
    route({
      method: 'delete',
      path: '/views/{viewId}',
      access: 'view:write',
      summary: 'Remove a saved list',
      params: viewParams,
      status: 204,
      handler: (ctx, { params }) => savedViews.remove(ctx, params.viewId),
      present: () => undefined,
    }),
  ];
}

function presentView(view: SavedView, fields: Fields) {
  const { id, version, place, name, query } = view;
  const [createdAt, updatedAt] = [shownInstant(view.createdAt), shownInstant(view.updatedAt)];
  return visible(fields, { id, version, createdAt, updatedAt, place, name, query });
}
