import type { Handlers } from '../src/queue/payloads.ts';
import { applyImport } from './apply-import.ts';
import type { WorkerDeps } from './deps.ts';
import { raiseDecisionNotices } from './raise-decision-notices.ts';
import { raiseMatchNotices } from './raise-match-notices.ts';
import { raiseOperationsNotices } from './raise-operations-notices.ts';
import { raisePauseDigest } from './raise-pause-digest.ts';
import { rescore } from './rescore.ts';
import { scoreOpportunity } from './score-opportunity.ts';
import { scoreParticipant } from './score-participant.ts';
import { expireOpportunities, prune, remind, returnDeferred } from './upkeep.ts';

/** Every job has its handler: the map does not compile without one. */
export function createHandlers(deps: WorkerDeps): Handlers {
  return {
    'score-participant': scoreParticipant(deps),
    'score-opportunity': scoreOpportunity(deps),
    'raise-match-notices': raiseMatchNotices(deps),
    'raise-decision-notices': raiseDecisionNotices(deps),
    'raise-pause-digest': raisePauseDigest(deps),
    'raise-operations-notices': raiseOperationsNotices(deps),
    'apply-import': applyImport(deps),
    'expire-opportunities': expireOpportunities(deps),
    'return-deferred': returnDeferred(deps),
    remind: remind(deps),
    'prune-outbox': prune(deps),
    rescore: rescore(deps),
  };
}
