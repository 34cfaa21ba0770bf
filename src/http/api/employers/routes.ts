import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentEmployer } from './presenter.ts';
import {
  employerChange,
  employerCreate,
  employerQuery,
  employerShown,
  employerParams as params,
} from './schema.ts';

/** Employers. An employer's own contact sees that one alone. */
export function employerRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { employers } = services;
  return [
    route({
      method: 'get',
      path: '/employers',
      access: 'employer:read',
      summary: 'List employers',
      query: employerQuery,
      output: pageOf(employerShown),
      handler: (ctx, { query }) => employers.list(ctx, query),
      present: (page, fields) => presentPage(page, (row) => presentEmployer(row, fields)),
    }),
    route({
      method: 'post',
      path: '/employers',
      access: 'employer:create',
      summary: 'Add an employer',
      body: employerCreate,
      output: employerShown,
      status: 201,
      handler: (ctx, { body }) => employers.create(ctx, body),
      location: ({ id }) => `/employers/${id}`,
      present: presentEmployer,
    }),
    route({
      method: 'get',
      path: '/employers/{employerId}',
      access: 'employer:read',
      summary: 'Read an employer',
      params,
      output: employerShown,
      handler: (ctx, asked) => employers.get(ctx, asked.params.employerId),
      present: presentEmployer,
    }),
    route({
      method: 'patch',
      path: '/employers/{employerId}',
      access: 'employer:write',
      summary: 'Change an employer',
      description: 'Fields left out stay; null takes an optional field away; lists and objects are replaced.',
      params,
      body: employerChange,
      output: employerShown,
      ifMatch: 'required',
      handler: (ctx, asked) =>
        employers.update(ctx, asked.params.employerId, asked.version ?? neverStands, asked.body),
      present: presentEmployer,
    }),
  ];
}
