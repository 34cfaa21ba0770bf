import { id, job } from '../src/queue/job.ts';
import { minute } from '../src/queue/slot.ts';
import type { LinkMails } from '../src/services/deliveries/link-mails.ts';

/** Sends a mail that leads to a one-time link. */
export const sendLinkMail = job({
  name: 'send-link-mail',
  payload: { deliveryId: id },
  startedBy: { 'linkMail.due': ({ deliveryId }) => ({ subject: deliveryId, payload: { deliveryId } }) },
  lane: 'mails',
  timeoutMs: 3 * minute,
  rights: ['delivery:send'],
  run:
    ({ linkMails }: { readonly linkMails: LinkMails }) =>
    (ctx, { deliveryId }) =>
      linkMails.send(ctx, deliveryId),
});
