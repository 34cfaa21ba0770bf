import { z } from 'zod';
import { noticeKinds } from '../../../domain/notice.ts';
import { mailTimes, spokenHere, themes } from '../../../domain/preferences.ts';
import { asMessage } from '../../ask/message.ts';
import * as common from '../shapes/schema.ts';

const language = z.enum(spokenHere);
const theme = z.enum(themes);
const mailTime = z.enum(mailTimes);

/** What a key does, and the key. */
const ownKeys = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/), common.line(20))
  .refine((keys) => Object.keys(keys).length <= 60, asMessage('too_many_keys'));

const keys = z
  .union([z.enum(['on', 'off']), ownKeys])
  .meta({ description: 'As they are, none, or by what they do the key that does it.' });

const digestAt = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, asMessage('not_a_start'));

const mailShape = <S extends z.ZodType>(schema: S) =>
  z.strictObject(
    Object.fromEntries(noticeKinds.map((kind) => [kind, schema])) as Record<(typeof noticeKinds)[number], S>,
  );

export const preferencesShown = z
  .strictObject({
    version: z.int(),
    language,
    theme,
    keys,
    mail: mailShape(mailTime.optional()).meta({ description: 'Of the notices that you get.' }),
    quietHours: z.array(common.weeklyBlock),
    digestAt: z.string(),
    phone: z.string().optional(),
  })
  .meta({ id: 'Preferences' });

export const preferencesPatch = z
  .strictObject({
    language: common.clearable(language),
    theme: common.clearable(theme),
    keys: common.clearable(keys),
    mail: common.clearable(mailShape(mailTime.optional())),
    quietHours: common.clearable(common.weeklyBlocks),
    digestAt: common.clearable(digestAt),
    phone: common.clearable(common.phone).meta({
      description: 'Where you are rung: shown to your people, and to employers who see one of them.',
    }),
  })
  .meta({ id: 'PreferencesPatch' });
