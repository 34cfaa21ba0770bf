import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import { imports } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import type { RoundContext } from '../kit/context.ts';
import { dropRowsOfFile, quotesOfFile, wholeFile } from './drop-file.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly limits: { readonly dryRunDays: number; readonly refusedCellDays: number };
}

const daySeconds = 86_400;

/**
 * Takes away dry runs, and what is still kept of the cells of applied files, once each has been left alone for its days. A file that
 * somebody goes on with stays. Gives how many rows.
 */
export async function pruneImports(deps: Deps, ctx: RoundContext): Promise<number> {
  const { store, clock, limits } = deps;
  const now = clock();
  const before = (days: number) => plusSeconds(now, -days * daySeconds);
  const [dryRuns, cells] = [before(limits.dryRunDays), before(limits.refusedCellDays)];
  let dropped = 0;

  for await (const file of walk(store, ctx.everywhere(), imports, 'all', { unseal: false })) {
    if (file.state !== 'done' && file.state !== 'failed' && file.state !== 'undone') continue;
    if (file.dryRun && file.updatedAt < dryRuns)
      dropped += await dropRowsOfFile(deps, ctx.within(file.organisationId), file.id, wholeFile, {
        last: [removal(imports, file)],
      });
    else if (file.updatedAt < cells)
      dropped += await dropRowsOfFile(deps, ctx.within(file.organisationId), file.id, quotesOfFile);
  }
  return dropped;
}
