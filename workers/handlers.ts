import type { Handler, Handlers } from '../src/queue/runtime.ts';
import type { Imports } from '../src/services/imports.ts';
import type { Raising } from '../src/services/raising.ts';
import type { Scoring } from '../src/services/scoring.ts';
import type { Upkeep } from '../src/services/upkeep.ts';
import { applyImport } from './apply-import.ts';
import { raiseDecisionNotices } from './raise-decision-notices.ts';
import { raiseMatchNotices } from './raise-match-notices.ts';
import { raiseOperationsNotices } from './raise-operations-notices.ts';
import { raisePauseDigest } from './raise-pause-digest.ts';
import { rescore } from './rescore.ts';
import { scoreOpportunity } from './score-opportunity.ts';
import { scoreParticipant } from './score-participant.ts';

export interface WorkerDeps {
  readonly scoring: Scoring;
  readonly raising: Raising;
  readonly imports: Imports;
  readonly upkeep: Upkeep;
  /** Every organisation's id, for work that time asks for. */
  readonly organisationIds: () => Promise<readonly string[]>;
}

/** Every job has its handler: the map does not compile without one. */
export function createHandlers(deps: WorkerDeps): Handlers {
  const upkeep =
    (task: keyof Upkeep): Handler =>
    async (ctx) => {
      await deps.upkeep[task](ctx);
    };
  return {
    'score-participant': scoreParticipant(deps),
    'score-opportunity': scoreOpportunity(deps),
    'raise-match-notices': raiseMatchNotices(deps),
    'raise-decision-notices': raiseDecisionNotices(deps),
    'raise-pause-digest': raisePauseDigest(deps),
    'raise-operations-notices': raiseOperationsNotices(deps),
    'apply-import': applyImport(deps),
    'expire-opportunities': upkeep('expireOpportunities'),
    'return-deferred': upkeep('returnDeferred'),
    remind: upkeep('remind'),
    'prune-outbox': upkeep('prune'),
    rescore: rescore(deps),
  };
}
