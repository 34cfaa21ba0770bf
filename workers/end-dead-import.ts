import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { DeadImports } from '../src/services/imports/dead-imports.ts';
import { applyImport } from './apply-import.ts';
import { undoImport } from './undo-import.ts';

/** Says of a file that nobody goes on with that it failed, and why. */
export const endDeadImport = job({
  name: 'end-dead-import',
  payload: { workId: id },
  startedBy: {
    'work.died': ({ workId, job }) =>
      job === applyImport.name || job === undoImport.name
        ? { subject: workId, payload: { workId } }
        : undefined,
  },
  lane: 'answers',
  timeoutMs: minute,
  rights: ['import:end'],
  run:
    ({ deadImports }: { readonly deadImports: DeadImports }) =>
    (ctx, { workId }) =>
      deadImports.endImport(ctx, workId),
});
