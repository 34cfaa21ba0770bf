import { z } from 'zod';
import { deliveryChannels } from '../../../domain/delivery.ts';
import { noticeKinds } from '../../../domain/notice.ts';
import { linkPurposes } from '../../../domain/one-time-link.ts';
import { webhookEvents } from '../../../domain/partner.ts';
import * as common from '../shapes/schema.ts';

/** `sending` is a matter of seconds, and shown as waiting. */
const shownStates = ['waiting', 'held', 'sent', 'unknown', 'refused', 'failed'] as const;

export const deliveryShown = z
  .strictObject({
    ...common.rowShown('delivery'),
    channel: z.enum(deliveryChannels),
    cause: z.string().meta({ description: 'The id of the notice or the one-time link that it is about.' }),
    kind: z.enum([...noticeKinds, ...linkPurposes, 'enquiry', ...webhookEvents]),
    userId: z.string().optional().meta({ description: 'Not of who is invited.' }),
    partnerId: z.string().optional().meta({ description: 'Of a webhook.' }),
    to: z.string().meta({ description: 'The address, with most of it left out.' }),
    state: z.enum(shownStates),
    attempts: z.int(),
    lastError: z.string().optional(),
    dueAt: common.instantShown.optional(),
  })
  .meta({ id: 'Delivery' });

export const deliveriesShown = z.strictObject({
  ...common.pageOf(deliveryShown).shape,
  goes: z
    .enum(['smtp', 'files'])
    .meta({ description: 'Whether mails go to a mail server, or are files beside the data.' }),
});

export const deliveryParams = z.strictObject({ deliveryId: common.id('delivery') });
export const deliveryQuery = z.strictObject({ state: z.enum(shownStates).optional(), ...common.pageQuery });

export const mailReachParams = z.strictObject({ participantId: common.id('participant') });

export const mailReachShown = z
  .strictObject({
    reach: z.enum(['none', 'open', 'refused']).meta({ description: '`none`: no address is known.' }),
    refusedAt: common.instantShown.optional(),
  })
  .meta({ id: 'MailReach' });
