import { job } from '../src/queue/job.ts';
import { everyMinute, minute } from '../src/queue/slot.ts';
import type { DeliveryPlanning } from '../src/services/deliveries/planning.ts';

/** Asks for the mails whose time has come: of the day, after a quiet hour, and those that are tried again. */
export const askForDueMail = job({
  name: 'ask-for-due-mail',
  payload: {},
  slot: everyMinute,
  lane: 'answers',
  timeoutMs: 2 * minute,
  rights: ['delivery:send'],
  run:
    ({ deliveryPlanning }: { readonly deliveryPlanning: Pick<DeliveryPlanning, 'askForDue'> }) =>
    (ctx) =>
      deliveryPlanning.askForDue(ctx),
});
