import type { Fields } from '../../../domain/access/decide.ts';
import type { ImportView } from '../../../services/imports/view.ts';
import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import { presentImport } from './presenter.ts';
import { importListQuery, importQuery, importShown, importParams as params } from './schema.ts';

/** CSV files of participants or opportunities. */
export function importRoutes({ services, words }: Pick<HttpDeps, 'services' | 'words'>): readonly Route[] {
  const { imports } = services;
  const present = (file: ImportView, fields: Fields) => presentImport(file, fields, words);
  return [
    route({
      method: 'post',
      path: '/imports',
      access: 'import:write',
      summary: 'Send a CSV file; what came of it is read at its address',
      query: importQuery,
      body: 'csv',
      output: importShown,
      status: 202,
      handler: (ctx, { query, body }) =>
        imports.receive(ctx, { kind: query.kind, dryRun: query.dryRun ?? false, bytes: body }),
      location: ({ id }) => `/imports/${id}`,
      present,
    }),
    route({
      method: 'get',
      path: '/imports',
      access: 'import:write',
      summary: 'List imports',
      query: importListQuery,
      output: pageOf(importShown),
      handler: (ctx, { query }) => imports.list(ctx, query),
      present: (page, fields) => presentPage(page, (file) => present(file, fields)),
    }),
    route({
      method: 'get',
      path: '/imports/{importId}',
      access: 'import:write',
      summary: 'What came of an import, row by row',
      params,
      output: importShown,
      handler: (ctx, asked) => imports.get(ctx, asked.params.importId),
      present,
    }),
  ];
}
