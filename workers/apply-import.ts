import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';
import { idIn } from './ids.ts';

/** Applies a CSV file, going on where an earlier worker stopped. */
export const applyImport =
  ({ imports }: Pick<WorkerDeps, 'imports'>): Handler =>
  async (ctx, payload) => {
    await imports.apply(ctx, idIn(payload, 'importId'));
  };
