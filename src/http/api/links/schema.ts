import { z } from 'zod';
import { roles } from '../../../domain/user.ts';
import { asMessage } from '../../ask/message.ts';
import * as common from '../shapes/schema.ts';
import { password } from '../users/schema.ts';

const address = z.string().min(1).max(254);

/** Whatever stands in the address: a wrong secret is answered like a used one. */
export const linkParams = z.strictObject({ linkSecret: z.string().min(1).max(200) });

export const resetAsked = z.strictObject({ email: address }).meta({ id: 'ResetAsked' });

export const invitationAsked = z
  .strictObject({
    email: common.signInAddress,
    role: z.enum(roles),
    displayName: common.line(200).optional(),
    employerId: common.id('employer').optional().meta({ description: 'Needed for the role `employer`.' }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z\d]{2,8}){0,3}$/, asMessage('not_a_language'))
      .optional(),
  })
  .meta({ id: 'InvitationAsked' });

export const chosenPassword = z
  .strictObject({
    password: password.optional().meta({ description: 'An employer’s invitation may be without.' }),
  })
  .meta({ id: 'ChosenPassword' });

const link = {
  url: z.string().meta({ description: 'Good once; told this once.' }),
  expiresAt: common.instantShown,
};

export const resetShown = z
  .strictObject({ url: link.url.optional(), expiresAt: link.expiresAt.optional() })
  .meta({ id: 'Reset', description: 'Empty for all but administrators, who hand the link over.' });

export const invitationShown = z
  .strictObject({
    ...{ id: common.id('invitation'), email: z.string(), role: z.enum(roles), expiresAt: link.expiresAt },
    url: link.url
      .optional()
      .meta({ description: 'Good once; told this once. Not of a participant: theirs is mailed alone.' }),
  })
  .meta({ id: 'Invitation' });

export const invitationParams = z.strictObject({ invitationId: common.id('invitation') });

export const openInvitation = z
  .strictObject({
    ...common.rowShown('invitation'),
    ...{ email: z.string(), displayName: z.string(), role: z.enum(roles) },
    employerId: common.id('employer').optional(),
    language: z.string().optional(),
    expiresAt: common.instantShown,
    by: z.string().optional(),
  })
  .meta({ id: 'OpenInvitation', description: 'One that is still good; its link was told once.' });

export const linkShown = z.strictObject({ expiresAt: link.expiresAt }).meta({ id: 'OneTimeLink' });
