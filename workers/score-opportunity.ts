import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';
import { scoreMany } from './score-many.ts';

/** Scores one opportunity against every participant, as everything stands when it runs. */
export const scoreOpportunity = job({
  name: 'score-opportunity',
  payload: { opportunityId: id },
  startedBy: {
    'opportunity.changed': ({ opportunityId }) => ({ subject: opportunityId, payload: { opportunityId } }),
  },
  lane: 'changes',
  serial: true,
  manyAs: scoreMany,
  canBeAskedAgain: true,
  timeoutMs: 10 * minute,
  rights: ['match:keep'],
  run:
    ({ scoring }: { readonly scoring: Scoring }) =>
    (ctx, { opportunityId }) =>
      scoring.score(ctx, {
        participantIds: [],
        opportunityIds: [opportunityId],
        cause: `opportunity:${opportunityId}`,
      }),
});
