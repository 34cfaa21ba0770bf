import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { NeedCostings } from '../src/services/scoring/need-costs.ts';

/** Works out what each need of a person costs in lost openings, when somebody asks. */
export const workOutCosts = job({
  name: 'work-out-costs',
  payload: { participantId: id },
  startedBy: {
    'costs.asked': ({ participantId }) => ({ subject: participantId, payload: { participantId } }),
  },
  lane: 'changes',
  canBeAskedAgain: true,
  timeoutMs: 2 * minute,
  rights: ['cost:keep'],
  run:
    ({ needCostings }: { readonly needCostings: Pick<NeedCostings, 'workOut'> }) =>
    (ctx, { participantId }) =>
      needCostings.workOut(ctx, participantId),
});
