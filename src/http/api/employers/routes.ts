import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentContact, presentEmployer } from './presenter.ts';
import {
  contactCreate,
  contactShown,
  employerChange,
  employerContactQuery,
  employerCreate,
  employerQuery,
  employerShown,
  employerParams as params,
} from './schema.ts';

/** Employers. An employer's own contact sees that one alone. */
export function employerRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { employers, employerContacts } = services;
  return [
    route({
      method: 'get',
      path: '/employers',
      access: 'employer:read',
      summary: 'List employers',
      query: employerQuery,
      output: pageOf(employerShown),
      handler: (ctx, { query }) => employers.list(ctx, query),
      present: (page, fields, _, role) => presentPage(page, (row) => presentEmployer(row, fields, role)),
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
      present: (row, fields, _, role) => presentEmployer(row, fields, role),
    }),
    route({
      method: 'get',
      path: '/employers/{employerId}',
      access: 'employer:read',
      summary: 'Read an employer',
      params,
      output: employerShown,
      handler: (ctx, asked) => employers.get(ctx, asked.params.employerId),
      present: (row, fields, _, role) => presentEmployer(row, fields, role),
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
      present: (row, fields, _, role) => presentEmployer(row, fields, role),
    }),
    route({
      method: 'get',
      path: '/employers/{employerId}/contacts',
      access: 'contact:read',
      summary: 'What was said with an employer, newest first',
      description: 'Written down by hand, or with the answer to a question.',
      params,
      query: employerContactQuery,
      output: pageOf(contactShown),
      handler: (ctx, asked) => employerContacts.list(ctx, asked.params.employerId, asked.query),
      present: (page, fields) => presentPage(page, (row) => presentContact(row, fields)),
    }),
    route({
      method: 'post',
      path: '/employers/{employerId}/contacts',
      access: 'contact:write',
      summary: 'Write down what was said with an employer',
      params,
      body: contactCreate,
      problems: ['not_found'],
      output: contactShown,
      status: 201,
      handler: (ctx, asked) => employerContacts.add(ctx, asked.params.employerId, asked.body),
      present: presentContact,
    }),
  ];
}
