import type { Handler } from '../src/queue/runtime.ts';
import { idIn } from './ids.ts';
import type { WorkerDeps } from './handlers.ts';

/** Applies a CSV file, going on where an earlier worker stopped. */
export const applyImport =
  ({ imports }: Pick<WorkerDeps, 'imports'>): Handler =>
  async (ctx, payload) => {
    await imports.apply(ctx, idIn(payload, 'importId'));
  };
