import { scopeOf } from '../src/domain/access/scope.ts';
import type { Handler } from '../src/queue/payloads.ts';
import { installation } from '../src/queue/schedule.ts';
import type { WorkerDeps } from './deps.ts';

/** Tells administrators and supervisors that work has died; everywhere, when the work belonged to no organisation. */
export const raiseOperationsNotices =
  ({
    noticeRaiser,
    organisationIds,
  }: Pick<WorkerDeps, 'noticeRaiser' | 'organisationIds'>): Handler<'raise-operations-notices'> =>
  async ({ scope, fence }, { workId, job }) => {
    const ids = scope.organisationId === installation ? await organisationIds() : [scope.organisationId];
    for (const organisationId of ids) {
      const within = scopeOf({ kind: 'job', id: scope.actor.id, organisationId });
      await noticeRaiser.raiseOperationsNotices({ scope: within, fence }, workId, job);
    }
  };
