import { contentKeyOf } from '../../domain/import.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import { imports } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { removal } from '../../store/rows.ts';
import type { RoundContext } from '../kit/context.ts';
import { dropRowsOfFile, endQuotes, quotesOfFile, wholeFile } from './drop-file.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly destroyKey: (subject: string) => Promise<void>;
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
  const lately = before(3);
  let dropped = 0;

  for await (const file of walk(store, ctx.everywhere(), imports, 'all', { unseal: false })) {
    if (file.state !== 'done' && file.state !== 'failed' && file.state !== 'undone') continue;
    const within = ctx.within(file.organisationId);
    // Where an end came between the last row and this.
    if (file.updatedAt >= lately) await deps.destroyKey(contentKeyOf(file.id));
    if (file.dryRun && file.updatedAt < dryRuns) {
      await endQuotes(deps, within, file.id);
      const last = [removal(imports, file)];
      dropped += await dropRowsOfFile(deps, within, file.id, wholeFile, { last });
    } else if (file.updatedAt < cells) {
      await endQuotes(deps, within, file.id);
      dropped += await dropRowsOfFile(deps, within, file.id, quotesOfFile);
    }
  }
  return dropped;
}
