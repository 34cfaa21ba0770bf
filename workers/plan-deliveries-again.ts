import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { DeliveryPlanning } from '../src/services/deliveries/planning.ts';

/** Looks anew at what waits for somebody who chose otherwise: an hour that is quiet no more lets go what it held. */
export const planDeliveriesAgain = job({
  name: 'plan-deliveries-again',
  payload: { userId: id },
  startedBy: { 'preferences.changed': ({ userId }) => ({ subject: userId, payload: { userId } }) },
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['delivery:send'],
  run:
    ({ deliveryPlanning }: { readonly deliveryPlanning: Pick<DeliveryPlanning, 'planAgain'> }) =>
    (ctx, { userId }) =>
      deliveryPlanning.planAgain(ctx, userId),
});
