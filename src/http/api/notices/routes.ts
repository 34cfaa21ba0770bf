import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentNotice } from './presenter.ts';
import { noticeQuery, noticeShown, noticeParams as params, readAllShown } from './schema.ts';

/** What the signed-in user should know. */
export function noticeRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { notices } = services;
  return [
    route({
      method: 'get',
      path: '/notices',
      access: 'notice:read',
      summary: 'List your notices, newest first',
      query: noticeQuery,
      output: pageOf(noticeShown),
      handler: (ctx, { query }) => notices.list(ctx, query),
      present: (page, fields, words) => presentPage(page, (row) => presentNotice(row, fields, words)),
    }),
    route({
      method: 'post',
      path: '/notices/read',
      access: 'notice:read',
      summary: 'Mark all your notices as read',
      output: readAllShown,
      handler: (ctx) => notices.readAll(ctx),
      present: ({ read }) => ({ read }),
    }),
    route({
      method: 'post',
      path: '/notices/{noticeId}/read',
      access: 'notice:read',
      summary: 'Mark a notice as read',
      params,
      output: noticeShown,
      handler: (ctx, asked) => notices.read(ctx, asked.params.noticeId),
      present: (row, fields, words) => presentNotice(row, fields, words),
    }),
  ];
}
