import { z } from 'zod';
import { importances, noticeKinds } from '../../../domain/notice.ts';
import * as common from '../shapes/schema.ts';

export const noticeShown = z
  .strictObject({
    ...common.rowShown('notice'),
    kind: z.enum(noticeKinds),
    subject: z.string(),
    reason: z.string(),
    action: z.strictObject({ label: z.string(), href: z.string() }),
    importance: z.enum(importances),
    participantId: z.string().optional(),
    opportunityId: z.string().optional(),
    matchId: z.string().optional(),
    participantIds: z.array(z.string()).optional(),
    matchIds: z.array(z.string()).optional(),
    stands: z.boolean().meta({ description: 'False once what it is about is gone.' }),
    read: z.boolean(),
    readAt: common.instantShown.optional(),
  })
  .meta({ id: 'Notice' });

export const noticeParams = z.strictObject({ noticeId: common.id('notice') });
export const noticeQuery = z.strictObject({ unread: common.flag.optional(), ...common.pageQuery });
export const readAllShown = z.strictObject({ read: z.int() });
