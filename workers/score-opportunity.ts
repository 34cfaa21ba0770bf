import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { OpportunityScoring } from '../src/services/scoring/score-opportunity.ts';

/** Scores one opportunity against every participant, as everything stands when it runs. */
export const scoreOpportunity = job({
  name: 'score-opportunity',
  payload: { opportunityId: id },
  startedBy: {
    'opportunity.changed': ({ opportunityId }) => ({ subject: opportunityId, payload: { opportunityId } }),
  },
  lane: 'changes',
  serial: true,
  canBeAskedAgain: true,
  timeoutMs: 10 * minute,
  rights: ['match:keep'],
  run:
    ({ opportunityScoring }: { readonly opportunityScoring: OpportunityScoring }) =>
    (ctx, { opportunityId }) =>
      opportunityScoring.scoreOpportunity(ctx, opportunityId),
});
