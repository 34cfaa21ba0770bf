import { z } from 'zod';
import { roles, tokenRoles } from '../../../domain/user.ts';
import * as common from '../shapes/schema.ts';

export const tokenParams = z.strictObject({ tokenId: common.id('token') });

export const newToken = z
  .strictObject({
    role: z.enum(tokenRoles).meta({ description: 'One that sees no more than whoever asks.' }),
    label: common.line(100).meta({ description: 'What it is for.' }),
    expiresAt: common.instant,
    employerId: common.id('employer').optional().meta({ description: 'Needed for the role `employer`.' }),
  })
  .meta({ id: 'NewToken' });

export const tokenShown = z
  .strictObject({
    ...common.rowShown('token'),
    role: z.enum(roles),
    label: z.string(),
    employerId: z.string().optional(),
    expiresAt: common.instantShown,
    revokedAt: common.instantShown.optional(),
    lastUsedAt: common.instantShown.optional().meta({ description: 'To ten minutes.' }),
    by: z.string().optional().meta({ description: 'Who made it; absent when the command line did.' }),
  })
  .meta({ id: 'Token' });

export const issuedToken = tokenShown
  .extend({ token: z.string().meta({ description: 'What to send as the bearer; told this once.' }) })
  .meta({ id: 'IssuedToken' });

export const pageQuery = z.strictObject(common.pageQuery);
