import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Forgetting } from '../src/services/rights/forgetting.ts';

/** After a yes: all that stands about somebody goes, and their key is destroyed. */
export const finishErasure = job({
  name: 'finish-erasure',
  payload: { erasureId: id },
  startedBy: {
    'erasure.begun': ({ erasureId }) => ({ subject: erasureId, payload: { erasureId } }),
  },
  lane: 'answers',
  timeoutMs: 10 * minute,
  rights: ['erasure:finish'],
  run:
    ({ forgetting }: { readonly forgetting: Forgetting }) =>
    (ctx, { erasureId }) =>
      forgetting.finish(ctx, erasureId),
});
