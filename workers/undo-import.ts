import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Imports } from '../src/services/imports/imports.ts';

/** Takes back what a CSV file made as whoever asked for it, going on where an earlier worker stopped. */
export const undoImport = job({
  name: 'undo-import',
  payload: { importId: id },
  startedBy: {
    'import.undoAsked': ({ importId }, outboxId) => ({ subject: outboxId, payload: { importId } }),
  },
  lane: 'imports',
  timeoutMs: 30 * minute,
  rights: 'cause',
  run:
    ({ imports }: { readonly imports: Pick<Imports, 'takeBack'> }) =>
    (ctx, { importId }) =>
      imports.takeBack(ctx, importId),
});
