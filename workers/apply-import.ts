import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Applies a CSV file, going on where an earlier worker stopped. */
export const applyImport =
  ({ imports }: Pick<WorkerDeps, 'imports'>): Handler<'apply-import'> =>
  async (ctx, { importId }) => {
    await imports.apply(ctx, importId);
  };
