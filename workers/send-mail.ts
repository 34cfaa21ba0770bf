import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { Sending } from '../src/services/deliveries/sending.ts';

/** Sends a mail to somebody: of one delivery, or of all in their mail of the day. One at a time, so that none is sent twice. */
export const sendMail = job({
  name: 'send-mail',
  payload: { userId: id, deliveryId: id },
  startedBy: {
    'mail.due': ({ userId, deliveryId }) => ({
      subject: `${userId}:${deliveryId}`,
      payload: { userId, deliveryId },
    }),
  },
  lane: 'mails',
  timeoutMs: 3 * minute,
  rights: ['delivery:send'],
  run:
    ({ sending }: { readonly sending: Sending }) =>
    (ctx, { userId, deliveryId }) =>
      sending.send(ctx, userId, deliveryId),
});
