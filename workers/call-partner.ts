import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Calling } from '../src/services/partners/calling.ts';

/** Calls a partner's portal with one thing that happened. */
export const callPartner = job({
  name: 'call-partner',
  payload: { deliveryId: id },
  startedBy: { 'webhook.due': ({ deliveryId }) => ({ subject: deliveryId, payload: { deliveryId } }) },
  lane: 'mails',
  timeoutMs: 2 * minute,
  rights: ['delivery:send'],
  run:
    ({ calling }: { readonly calling: Calling }) =>
    (ctx, { deliveryId }) =>
      calling.call(ctx, deliveryId),
});
