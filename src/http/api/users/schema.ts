import { z } from 'zod';
import { roles } from '../../../domain/user.ts';
import * as common from '../shapes/schema.ts';

export const userParams = z.strictObject({ userId: common.id('user') });

export const password = z
  .string()
  .min(1)
  .max(1000)
  .meta({ override: { type: 'string', format: 'password', maxLength: 1000 } });

export const newUser = z
  .strictObject({
    email: common.signInAddress,
    displayName: common.line(200),
    role: z.enum(roles),
    password: password
      .optional()
      .meta({ description: 'Without one they come in by a link: `POST /password-resets`.' }),
    employerId: common.id('employer').optional().meta({ description: 'Needed for the role `employer`.' }),
  })
  .meta({ id: 'NewUser' });

export const userPatch = z
  .strictObject({
    disabled: z.boolean().optional(),
    role: z.enum(roles).optional(),
    employerId: common.id('employer').optional(),
    email: common.signInAddress
      .optional()
      .meta({ description: 'The corrected address, which is tried again though it refused mail.' }),
  })
  .meta({ id: 'UserPatch' });

export const userShown = z
  .strictObject({
    ...common.rowShown('user'),
    email: z.string().optional().meta({ description: 'Not of participants.' }),
    displayName: z.string().optional().meta({ description: 'Not of participants.' }),
    role: z.enum(roles),
    employerId: z.string().optional(),
    disabled: z.boolean(),
    disabledAt: common.instantShown.optional(),
    mailRefused: common.instantShown
      .optional()
      .meta({ description: 'Since when the address takes no mail; until it is corrected none is sent.' }),
  })
  .meta({ id: 'ManagedUser' });

export const pageQuery = z.strictObject(common.pageQuery);
