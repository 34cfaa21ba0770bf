import type { Import, ImportKind } from '../../domain/import.ts';
import { notFound } from '../../domain/problem.ts';
import type { Unfinished } from '../../queue/work.ts';
import { importRejections, importRemarks, imports } from '../../store/collections/index.ts';
import type { Page } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { type ApplyDeps, applyFile } from './apply.ts';
import { type ReceiveDeps, receiveFile, type SentFile } from './receive.ts';
import { type FileToKeep, type RejectedDeps, rejectedFile } from './rejected-file.ts';
import { templateOf } from './template.ts';
import { type ImportView, type RowNote, rowNotesOf, viewOf } from './view.ts';

export interface Imports {
  /** Takes a file in; one that came before and is not applied to its end goes on as sent by whoever sends it now. */
  readonly receive: UseCase<[file: SentFile], ImportView>;
  readonly get: UseCase<[id: string], ImportView>;
  readonly list: UseCase<[page: PageAsked], Page<Import>>;
  /** What is wrong with rows that were not taken, fault by fault, in the order of the file. */
  readonly rejections: UseCase<[id: string, page: PageAsked], Page<RowNote>>;
  /** What is to be said of rows that were taken. */
  readonly remarks: UseCase<[id: string, page: PageAsked], Page<RowNote>>;
  /** The rows that were not taken, as a file that can be mended and sent again. */
  readonly rejectedFile: UseCase<[id: string], FileToKeep>;
  /** A file of a kind with its header and no rows. */
  readonly template: UseCase<[kind: ImportKind], FileToKeep>;
  /** Applies the rows not yet dealt with; rows and the count of them are one unit. `unfinished` when others had to have their turn. */
  readonly apply: UseCase<[id: string], Unfinished | undefined>;
}

/** CSV files of records. A bad row never stops the good ones. */
export function createImports(deps: ReceiveDeps & ApplyDeps & RejectedDeps): Imports {
  const { store } = deps;

  async function read(ctx: Context, id: string): Promise<Import> {
    const row = await store.get(ctx.scope, imports, id);
    if (row === undefined) throw notFound('import');
    return row;
  }

  return {
    receive: withPermission('import:write', (ctx, file) => receiveFile(deps, ctx, file)),
    get: withPermission('import:write', async (ctx, id) => viewOf(store, ctx.scope, await read(ctx, id))),
    list: withPermission('import:write', (ctx, page) =>
      store.list(ctx.scope, imports, 'all', { ...page, descending: true }),
    ),
    rejections: withPermission('import:write', async (ctx, id, page) => {
      const file = await read(ctx, id);
      return rowNotesOf(store, ctx.scope, importRejections, file.id, page);
    }),
    remarks: withPermission('import:write', async (ctx, id, page) => {
      const file = await read(ctx, id);
      return rowNotesOf(store, ctx.scope, importRemarks, file.id, page);
    }),
    rejectedFile: withPermission('import:write', async (ctx, id) =>
      rejectedFile(deps, ctx, await read(ctx, id)),
    ),
    template: withPermission('import:write', (_, kind) => Promise.resolve(templateOf(deps, kind))),
    apply: withPermission('import:write', async (ctx, id) => applyFile(deps, ctx, await read(ctx, id))),
  };
}
