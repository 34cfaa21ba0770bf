import { z } from 'zod';
import { spokenHere } from '../../../domain/preferences.ts';
import { roles } from '../../../domain/user.ts';
import { scoringCarried } from '../operations/schema.ts';
import * as common from '../shapes/schema.ts';

const password = z
  .string()
  .min(1)
  .max(1000)
  .meta({ override: { format: 'password' } });

/** Of an app, or of the sheet. */
const code = z.string().min(4).max(40);

export const credentials = z
  .strictObject({
    email: z.string().min(1).max(254),
    password,
    code: code.optional().meta({ description: 'Asked for with `second_factor`.' }),
  })
  .meta({ id: 'Credentials' });

export const stepUpSaid = z
  .strictObject({ password: password.optional(), code: code.optional() })
  .meta({ id: 'StepUp', description: 'The code where one has a second factor, else the password.' });

export const steppedUp = z.strictObject({ until: common.instantShown });

const userShown = z
  .strictObject({
    id: z.string(),
    role: z.enum(roles),
    organisationId: common.id('organisation'),
    displayName: z.string(),
    employerId: z.string().optional(),
  })
  .meta({ id: 'User' });

export const sessionShown = z.strictObject({ user: userShown });

export const meShown = z
  .strictObject({
    user: userShown,
    language: z
      .enum(spokenHere)
      .meta({ description: 'In which they read: their choice, or else that of the organisation.' }),
    organisation: z.strictObject({
      id: common.id('organisation'),
      name: z.string(),
      zone: z.string(),
      country: z.string(),
      currency: z.string(),
    }),
    counts: z
      .strictObject({
        notices: z.int().optional(),
        review: z.int().optional(),
        questions: z.int().max(999).optional(),
      })
      .meta({
        description:
          'Unread notices; people of one’s own who wait; open questions to employers that they wait for, at most 999.',
      }),
    scoring: scoringCarried.optional().meta({ description: 'For coaches and administrators.' }),
  })
  .meta({ id: 'Me' });

export const coachesShown = z.strictObject({
  items: z.array(z.strictObject({ id: common.id('user'), displayName: z.string() })),
  nextCursor: z.null(),
});
