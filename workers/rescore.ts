import { scopeOf } from '../src/domain/access/scope.ts';
import type { Handler } from '../src/queue/payloads.ts';
import type { WorkerDeps } from './deps.ts';

/** Once a day: dates pass (needs begin and end, accommodations expire), so everybody is scored again. */
export const rescore =
  ({ scoring, organisationIds }: Pick<WorkerDeps, 'scoring' | 'organisationIds'>): Handler<'rescore'> =>
  async ({ fence }) => {
    for (const organisationId of await organisationIds()) {
      await scoring.rescoreAll({ scope: scopeOf({ kind: 'job', id: 'rescore', organisationId }), fence });
    }
  };
