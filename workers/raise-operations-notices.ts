import type { Handler } from '../src/queue/runtime.ts';
import type { WorkerDeps } from './handlers.ts';
import { idIn } from './ids.ts';

/** Tells administrators and supervisors that work has died. */
export const raiseOperationsNotices =
  ({ raising }: Pick<WorkerDeps, 'raising'>): Handler =>
  async (ctx, payload) => {
    await raising.operationsNotices(ctx, idIn(payload, 'workId'), idIn(payload, 'job'));
  };
