import { z } from 'zod';
import * as common from '../shapes/schema.ts';

export const glassParams = z.strictObject({ glassId: common.id('glass') });
export const glassQuery = z.strictObject(common.pageQuery);
export const glassBroken = z.strictObject({ reason: common.saidProse(1000) }).meta({ id: 'BreakGlass' });
export const glassReview = z.strictObject({ finding: common.saidProse(2000) }).meta({ id: 'GlassReview' });

export const glassShown = z
  .strictObject({
    ...common.rowShown('glass'),
    userId: common.id('user'),
    userName: z.string().optional(),
    reason: z
      .string()
      .optional()
      .meta({ description: 'To supervisors, and to whoever broke it while it lasts.' }),
    until: common.instantShown,
    standsHere: z
      .boolean()
      .meta({ description: 'Whether whoever asks sees cases by it now, in this session.' }),
    reviewedBy: z.string().optional(),
    reviewedAt: common.instantShown.optional(),
    finding: z.string().optional(),
  })
  .meta({ id: 'BrokenGlass' });
