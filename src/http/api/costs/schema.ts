import { z } from 'zod';
import { needCodes } from '../../../domain/values/support-need.ts';
import * as common from '../shapes/schema.ts';

export const costsParams = z.strictObject({ participantId: common.id('participant') });

export const costsShown = z
  .strictObject({
    state: z.enum(['none', 'waiting', 'done']),
    items: z.array(
      z.strictObject({
        needCode: z.enum(needCodes),
        openings: z.int().min(0).meta({ description: 'Open postings that were looked at.' }),
        lost: z.int().min(0).meta({ description: 'Blocked as it is, and not if this need were none.' }),
      }),
    ),
    asOf: common.instantShown.optional(),
    old: z.boolean().meta({ description: 'The person has changed since.' }),
  })
  .meta({ id: 'NeedCosts' });
