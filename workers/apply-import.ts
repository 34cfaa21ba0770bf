import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Imports } from '../src/services/imports/imports.ts';

/** Applies a CSV file as whoever sent it, going on where an earlier worker stopped. */
export const applyImport = job({
  name: 'apply-import',
  payload: { importId: id },
  startedBy: {
    'import.received': ({ importId }) => ({ subject: importId, payload: { importId } }),
  },
  lane: 'imports',
  timeoutMs: 30 * minute,
  rights: 'cause',
  run:
    ({ imports }: { readonly imports: Pick<Imports, 'apply'> }) =>
    (ctx, { importId }) =>
      imports.apply(ctx, importId),
});
