import type { Import } from '../../domain/import.ts';
import { notFound } from '../../domain/problem.ts';
import { imports } from '../../store/collections/index.ts';
import type { Page } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type ApplyDeps, applyFile } from './apply.ts';
import { type ReceiveDeps, receiveFile, type SentFile } from './receive.ts';
import { type ImportView, viewOf } from './view.ts';

export interface Imports {
  /** Takes a file in; a file that came before gives what became of it then. */
  receive(ctx: Context, file: SentFile): Promise<ImportView>;
  get(ctx: Context, id: string): Promise<ImportView>;
  list(ctx: Context, page: PageAsked): Promise<Page<ImportView>>;
  /** Applies the rows not yet dealt with; rows and the count of them are one unit. */
  apply(ctx: Context, id: string): Promise<void>;
}

/** CSV files of records. A bad row never stops the good ones. */
export function createImports(deps: ReceiveDeps & ApplyDeps): Imports {
  const { store } = deps;

  async function read(ctx: Context, id: string): Promise<Import> {
    const row = await store.get(ctx.scope, imports, id);
    if (row === undefined) throw notFound('import');
    return row;
  }

  return {
    receive: (ctx, file) => receiveFile(deps, ctx, file),
    get: async (ctx, id) => viewOf(store, ctx.scope, await read(ctx, id)),
    async list(ctx, page) {
      const found = await store.list(ctx.scope, imports, 'all', { ...page, descending: true });
      return { ...found, items: await Promise.all(found.items.map((row) => viewOf(store, ctx.scope, row))) };
    },
    async apply(ctx, id) {
      guard(ctx, 'import:write', 'import');
      await applyFile(deps, ctx, await read(ctx, id));
    },
  };
}
