import { z } from 'zod';
import { worklistNames } from '../../../domain/worklist.ts';
import * as common from '../shapes/schema.ts';

const name = z.enum(worklistNames);

export const worklistCounts = z
  .strictObject({ items: z.array(z.strictObject({ name, count: z.int().min(0) })) })
  .meta({ id: 'Worklists' });

export const worklistItemShown = z
  .strictObject({
    participantId: common.id('participant').optional(),
    opportunityId: common.id('opportunity').optional(),
    matchId: common.id('match').optional(),
    consentId: common.id('consent').optional(),
    title: z.string(),
    since: common.instantShown.meta({ description: 'Of what ends soon: when.' }),
    coachId: common.id('user').optional(),
  })
  .meta({ id: 'WorklistItem' });

export const worklistQuery = z.strictObject(common.pageQuery);
