import { z } from 'zod';
import { spokenHere } from '../../../domain/preferences.ts';
import { roles } from '../../../domain/user.ts';
import { asMessage } from '../../ask/message.ts';
import { passkeySaid } from '../factors/passkey-schema.ts';
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
  .strictObject({ password: password.optional(), code: code.optional(), passkey: passkeySaid.optional() })
  .meta({
    id: 'StepUp',
    description: 'A code or a passkey where one has a second factor, else the password.',
  });

export const passkeyEntry = z.strictObject({ passkey: passkeySaid }).meta({ id: 'PasskeyEntry' });

export const steppedUp = z.strictObject({ until: common.instantShown });
/** A page of the browser app: a path of ids and names, and nothing that somebody typed. */
const next = z
  .string()
  .max(150)
  .regex(/^\/([a-z0-9][\w-]*(\/[\w-]+)*)?$/, asMessage('not_a_page'))
  .optional()
  .meta({ description: 'The page of the browser app to come to, such as `/opportunities`.' });

export const wantedPage = z.strictObject({ next }).meta({ id: 'WantedPage' });

export const signInMailAsked = z
  .strictObject({ email: z.string().min(1).max(254), next })
  .meta({ id: 'SignInMailAsked' });

export const entryChoice = z.strictObject({ choice: z.literal('sign_in') }).meta({
  id: 'EntryChoice',
  description: 'What opens a link by itself says nothing, and comes in nowhere.',
});

export const typedEntry = z
  .strictObject({ email: z.string().min(1).max(254), code: z.string().min(1).max(40) })
  .meta({ id: 'TypedCode' });

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

export const entryShown = z
  .strictObject({
    user: userShown,
    next: z.string().optional().meta({ description: 'The page that was wanted.' }),
  })
  .meta({ id: 'Entry' });

export const meShown = z
  .strictObject({
    user: userShown,
    email: z.string().optional().meta({ description: 'Which a person signs in with; a token has none.' }),
    addressTried: z.boolean().optional().meta({
      description: 'Of an employer: whether they came in by a mail, without which nothing of theirs opens.',
    }),
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
          'Unread notices; people of one’s own who wait; employers and people to ask something that they wait for, at most 999.',
      }),
    scoring: scoringCarried.optional().meta({ description: 'For coaches and administrators.' }),
  })
  .meta({ id: 'Me' });

export const coachesShown = z.strictObject({
  items: z.array(z.strictObject({ id: common.id('user'), displayName: z.string() })),
  nextCursor: z.null(),
});
