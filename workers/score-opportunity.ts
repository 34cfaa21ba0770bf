import { id, ids, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';

/** Scores opportunities against every participant, as everything stands when it runs. */
export const scoreOpportunity = job({
  name: 'score-opportunity',
  payload: { opportunityIds: ids, cause: id },
  startedBy: {
    'opportunity.changed': ({ opportunityId }, outbox) => ({
      subject: opportunityId,
      payload: { opportunityIds: [opportunityId], cause: outbox.workId ?? `opportunity:${opportunityId}` },
    }),
  },
  lane: 'changes',
  serial: true,
  gathers: true,
  canBeAskedAgain: true,
  timeoutMs: 30 * minute,
  rights: ['match:keep'],
  run:
    ({ scoring }: { readonly scoring: Scoring }) =>
    (ctx, { opportunityIds, cause }) =>
      scoring.score(ctx, { participantIds: [], opportunityIds, cause }),
});
