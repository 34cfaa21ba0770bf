import { contentKeyOf, type Import } from '../../domain/import.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { Clock } from '../../domain/values/time.ts';
import { imports } from '../../store/collections/index.ts';
import type { Check, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { dropContent } from './content.ts';

export interface EndingDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** What the key of a subject sealed opens from now on in no store and in no backup. */
  readonly destroyKey: (subject: string) => Promise<void>;
}

/** Ends a file: its bytes go, and their key with them, so that a backup made while it waited forgets it, too. */
export async function endFile(
  deps: EndingDeps,
  ctx: Context,
  ended: Import,
  checks: readonly Check[] = [],
): Promise<void> {
  const removals = await dropContent(deps.store, ctx.scope, ended.id);
  await commit(deps, ctx, { puts: [put(imports, ended, ended.version - 1)], removals, checks }, undefined);
  await deps.destroyKey(contentKeyOf(ended.id));
}

/** Ends a file that cannot be applied to its end, and says why to whom it belongs. Its bytes go: it is to be sent again. */
export async function endFailed(
  deps: EndingDeps,
  ctx: Context,
  file: Import,
  problem: Sentence,
  checks: readonly Check[] = [],
): Promise<void> {
  const failed = next(file, deps.clock(), { state: 'failed', problem });
  await endFile(deps, ctx, failed, checks);
}
