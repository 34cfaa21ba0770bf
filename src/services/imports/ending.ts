import type { Import } from '../../domain/import.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { Clock } from '../../domain/values/time.ts';
import { imports } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { dropContent } from './content.ts';

/** Ends a file that cannot be applied to its end, and says why to whom it belongs. Its bytes go: it is to be sent again. */
export async function endFailed(
  deps: { readonly store: Store; readonly clock: Clock },
  ctx: Context,
  file: Import,
  problem: Sentence,
  checks: readonly Check[] = [],
): Promise<void> {
  const failed = next(file, deps.clock(), { state: 'failed', problem });
  const removals = await dropContent(deps.store, ctx.scope, file.id);
  await commit(deps, ctx, { puts: [put(imports, failed, file.version)], removals, checks }, undefined);
}
