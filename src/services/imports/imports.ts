import type { Import, ImportedRow, ImportKind } from '../../domain/import.ts';
import { notFound } from '../../domain/problem.ts';
import type { Unfinished } from '../../queue/work.ts';
import { importedRows, importRejections, importRemarks, imports } from '../../store/collections/index.ts';
import type { Page } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { type ApplyDeps, applyFile } from './apply.ts';
import { type ReceiveDeps, receiveFile, type SentFile } from './receive.ts';
import { type FileToKeep, type RejectedDeps, rejectedFile } from './rejected-file.ts';
import { templateOf } from './template.ts';
import { askUndo } from './undo/ask-undo.ts';
import { type UndoDeps, undoFile } from './undo/undo.ts';
import {
  type ImportListed,
  type ImportView,
  type KeptRecord,
  keptOf,
  type RowNote,
  rowNotesOf,
  viewOf,
  withSenders,
} from './view.ts';
import { type WrittenRecord, writtenOf } from './written.ts';

export interface Imports {
  /** Takes a file in; one that came before and is not applied to its end goes on as sent by whoever sends it now. */
  readonly receive: UseCase<[file: SentFile], ImportView>;
  readonly get: UseCase<[id: string], ImportView>;
  /** The newest first. `dryRun`: only those that wrote, or only those that did not. */
  readonly list: UseCase<[filter: PageAsked & { readonly dryRun?: boolean | undefined }], Page<ImportListed>>;
  /** What came of each row, or would, in the order of the file. */
  readonly rows: UseCase<[id: string, page: PageAsked], Page<ImportedRow>>;
  /** Has a worker take back what it made, as far as nobody touched it since. Throws Problem `conflict` where there is nothing to undo. */
  readonly undo: UseCase<[id: string], ImportView>;
  /** What it made and changed, by name, in the order of the file. */
  readonly written: UseCase<[id: string, page: PageAsked], Page<WrittenRecord>>;
  /** The records that undoing it left as they are, and why. */
  readonly kept: UseCase<[id: string, page: PageAsked], Page<KeptRecord>>;
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
  /** Takes back what was not taken back yet, of one that is being undone; as `apply`. */
  readonly takeBack: UseCase<[id: string], Unfinished | undefined>;
}

/** CSV files of records. A bad row never stops the good ones. */
export function createImports(
  deps: ReceiveDeps & ApplyDeps & RejectedDeps & UndoDeps & { readonly audit: AuditBuffer },
): Imports {
  const { store } = deps;

  async function read(ctx: Context, id: string): Promise<Import> {
    const row = await store.get(ctx.scope, imports, id);
    if (row === undefined) throw notFound('import');
    return row;
  }

  return {
    receive: withPermission('import:write', (ctx, file) => receiveFile(deps, ctx, file)),
    get: withPermission('import:write', async (ctx, id) => viewOf(store, ctx.scope, await read(ctx, id))),
    list: withPermission('import:write', async (ctx, { dryRun, ...page }) => {
      const keep = dryRun === undefined ? undefined : (file: Import) => file.dryRun === dryRun;
      const found = await filteredPage(
        store,
        ctx.scope,
        imports,
        { path: 'all', descending: true, keep },
        page,
      );
      return { ...found, items: await withSenders(store, ctx.scope, found.items) };
    }),
    rows: withPermission('import:write', async (ctx, id, page) => {
      const file = await read(ctx, id);
      return store.list(ctx.scope, importedRows, 'byImport', { key: [file.id], ...page });
    }),
    undo: withPermission('import:write', async (ctx, id) => askUndo(deps, ctx, await read(ctx, id))),
    written: withPermission('import:write', async (ctx, id, page) =>
      writtenOf(deps, ctx, await read(ctx, id), page),
    ),
    kept: withPermission('import:write', async (ctx, id, page) => {
      const file = await read(ctx, id);
      return keptOf(store, ctx.scope, file.id, page);
    }),
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
    takeBack: withPermission('import:write', async (ctx, id) => undoFile(deps, ctx, await read(ctx, id))),
    apply: withPermission('import:write', async (ctx, id) => applyFile(deps, ctx, await read(ctx, id))),
  };
}
