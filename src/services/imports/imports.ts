import type { Import } from '../../domain/import.ts';
import { notFound } from '../../domain/problem.ts';
import type { Unfinished } from '../../queue/work.ts';
import { imports } from '../../store/collections/index.ts';
import type { Page } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { type ApplyDeps, applyFile } from './apply.ts';
import { type ReceiveDeps, receiveFile, type SentFile } from './receive.ts';
import { type ImportView, viewOf } from './view.ts';

export interface Imports {
  /** Takes a file in; a file that came before gives what became of it then. */
  readonly receive: UseCase<[file: SentFile], ImportView>;
  readonly get: UseCase<[id: string], ImportView>;
  readonly list: UseCase<[page: PageAsked], Page<ImportView>>;
  /** Applies the rows not yet dealt with; rows and the count of them are one unit. `unfinished` when others had to have their turn. */
  readonly apply: UseCase<[id: string], Unfinished | undefined>;
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
    receive: withPermission('import:write', (ctx, file) => receiveFile(deps, ctx, file)),
    get: withPermission('import:write', async (ctx, id) => viewOf(store, ctx.scope, await read(ctx, id))),
    list: withPermission('import:write', async (ctx, page) => {
      const found = await store.list(ctx.scope, imports, 'all', { ...page, descending: true });
      return { ...found, items: await Promise.all(found.items.map((row) => viewOf(store, ctx.scope, row))) };
    }),
    apply: withPermission('import:write', async (ctx, id) => applyFile(deps, ctx, await read(ctx, id))),
  };
}
