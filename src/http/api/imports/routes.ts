import type { Fields } from '../../../domain/access/decide.ts';
import type { ImportView, RowNote } from '../../../services/imports/view.ts';
import type { Page } from '../../../store/port.ts';
import type { Words } from '../../../words/words.ts';
import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import {
  presentImport,
  presentImportedRow,
  presentKept,
  presentListedImport,
  presentNote,
  presentWritten,
} from './presenter.ts';
import {
  importKept,
  importListed,
  importListQuery,
  importNote,
  importPageQuery,
  importQuery,
  importRow,
  importShown,
  importTemplateQuery,
  importWritten,
  importParams as params,
} from './schema.ts';

/** CSV files of records. */
export function importRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  const { imports } = services;
  const present = (file: ImportView, fields: Fields, words: Words) => presentImport(file, fields, words);
  const presentNotes = (page: Page<RowNote>, _fields: Fields, words: Words) =>
    presentPage(page, (note) => presentNote(note, words));
  return [
    route({
      method: 'post',
      path: '/imports',
      access: 'import:write',
      summary: 'Send a CSV file; what came of it is read at its address',
      description: 'Of the same bytes sent again, rows that were refused are tried again.',
      query: importQuery,
      body: 'csv',
      output: importShown,
      status: 202,
      handler: (ctx, { query: { kind, dryRun = false, mapping, only }, body }) =>
        imports.receive(ctx, { kind, dryRun, mapping, only, ...body }),
      location: ({ id }) => `/imports/${id}`,
      present,
    }),
    route({
      method: 'get',
      path: '/imports',
      access: 'import:write',
      summary: 'List imports',
      query: importListQuery,
      output: pageOf(importListed),
      handler: (ctx, { query }) => imports.list(ctx, query),
      present: (page, fields, words) => presentPage(page, (file) => presentListedImport(file, fields, words)),
    }),
    route({
      method: 'get',
      path: '/imports/template',
      access: 'import:write',
      summary: 'An empty file of a kind, with the names of all its columns',
      query: importTemplateQuery,
      output: 'csv',
      handler: (ctx, { query }) => imports.template(ctx, query.kind),
      present: (file) => file,
    }),
    route({
      method: 'get',
      path: '/imports/{importId}',
      access: 'import:write',
      summary: 'What came of an import, with the first 100 faults and remarks',
      params,
      output: importShown,
      handler: (ctx, asked) => imports.get(ctx, asked.params.importId),
      present,
    }),
    route({
      method: 'get',
      path: '/imports/{importId}/rows',
      access: 'import:write',
      summary: 'What came of each row, or would, in the order of the file',
      params,
      query: importPageQuery,
      output: pageOf(importRow),
      handler: (ctx, asked) => imports.rows(ctx, asked.params.importId, asked.query),
      present: (page) => presentPage(page, presentImportedRow),
    }),
    route({
      method: 'post',
      path: '/imports/{importId}/undo',
      access: 'import:write',
      summary: 'Take back what a file made, as far as nobody touched it since',
      description:
        'Records that it made go, those that it changed are as they were. What somebody changed, decided about or wrote down a contact of stays, and is named under `kept`.',
      params,
      output: importShown,
      status: 202,
      handler: (ctx, asked) => imports.undo(ctx, asked.params.importId),
      present,
    }),
    route({
      method: 'get',
      path: '/imports/{importId}/records',
      access: 'import:write',
      summary: 'The records that a file made or changed, in its order',
      params,
      query: importPageQuery,
      output: pageOf(importWritten),
      handler: (ctx, asked) => imports.written(ctx, asked.params.importId, asked.query),
      present: (page) => presentPage(page, presentWritten),
    }),
    route({
      method: 'get',
      path: '/imports/{importId}/kept',
      access: 'import:write',
      summary: 'The records that undoing a file left as they are, and why',
      params,
      query: importPageQuery,
      output: pageOf(importKept),
      handler: (ctx, asked) => imports.kept(ctx, asked.params.importId, asked.query),
      present: (page, _fields, words) => presentPage(page, (one) => presentKept(one, words)),
    }),
    route({
      method: 'get',
      path: '/imports/{importId}/rejections',
      access: 'import:write',
      summary: 'Why rows were not taken, fault by fault',
      params,
      query: importPageQuery,
      output: pageOf(importNote),
      handler: (ctx, asked) => imports.rejections(ctx, asked.params.importId, asked.query),
      present: presentNotes,
    }),
    route({
      method: 'get',
      path: '/imports/{importId}/remarks',
      access: 'import:write',
      summary: 'What is to be known of rows that were taken',
      params,
      query: importPageQuery,
      output: pageOf(importNote),
      handler: (ctx, asked) => imports.remarks(ctx, asked.params.importId, asked.query),
      present: presentNotes,
    }),
    route({
      method: 'get',
      path: '/imports/{importId}/rejected.csv',
      access: 'import:write',
      summary: 'The rows that were not taken, as a file that can be mended and sent again',
      params,
      output: 'csv',
      handler: (ctx, asked) => imports.rejectedFile(ctx, asked.params.importId),
      present: (file) => file,
    }),
  ];
}
