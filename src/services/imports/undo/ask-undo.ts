import type { Import } from '../../../domain/import.ts';
import { Problem } from '../../../domain/problem.ts';
import type { PlainKey } from '../../../domain/sentence.ts';
import type { Clock } from '../../../domain/values/time.ts';
import { importedRecords, imports } from '../../../store/collections/index.ts';
import type { Store } from '../../../store/port.ts';
import { next, put } from '../../../store/rows.ts';
import { commit, done } from '../../kit/commit.ts';
import type { Context } from '../../kit/context.ts';
import { type ImportView, viewOf } from '../view.ts';

/** Has a file undone by a worker. Throws Problem `conflict` for one of which there is nothing to take back. */
export async function askUndo(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  file: Import,
): Promise<ImportView> {
  const { id, kind, dryRun, state, created, updated, version } = file;
  const refused: PlainKey | undefined = dryRun
    ? 'undo_of_dry_run'
    : state === 'undoing' || state === 'undone'
      ? 'undo_again'
      : state === 'received' || state === 'applying'
        ? 'undo_too_soon'
        : undefined;
  if (refused !== undefined) throw new Problem('conflict', refused);
  const recorded = await deps.store.count(ctx.scope, importedRecords, 'byImport', [id], 1);
  if (recorded === 0 && created + updated > 0) throw new Problem('conflict', 'undo_not_kept');
  const undoing = next(file, deps.clock(), { state: 'undoing', problem: undefined });
  const unit = {
    puts: [put(imports, undoing, version)],
    facts: [{ type: 'import.undoAsked', importId: id }] as const,
    audit: [done('undo', kind, id)],
  };
  return commit(deps, ctx, unit, await viewOf(deps.store, ctx.scope, undoing));
}
