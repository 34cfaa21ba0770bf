import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { DeliveryPlanning } from '../src/services/deliveries/planning.ts';

/** Makes of a notice what is to be delivered of it. */
export const planDelivery = job({
  name: 'plan-delivery',
  payload: { noticeId: id },
  startedBy: { 'notice.raised': ({ noticeId }) => ({ subject: noticeId, payload: { noticeId } }) },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['delivery:send'],
  run:
    ({ deliveryPlanning }: { readonly deliveryPlanning: Pick<DeliveryPlanning, 'plan'> }) =>
    (ctx, { noticeId }) =>
      deliveryPlanning.plan(ctx, noticeId),
});
