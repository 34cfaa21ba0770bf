import { z } from 'zod';
import { asMessage } from '../../ask/message.ts';
import { language } from '../shapes/language.ts';
import * as common from '../shapes/schema.ts';

export const partnerParams = z.strictObject({ partnerId: common.id('partner') });
export const pageQuery = z.strictObject(common.pageQuery);

/** `https://portal.example`; without TLS only on one's own machine, for trying it out. */
const originPattern =
  /^(https:\/\/[A-Za-z0-9.-]+(:\d{1,5})?|http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?)\/?$/;

const origin = z
  .string()
  .max(200)
  .regex(originPattern, asMessage('not_an_origin'))
  .refine((text) => URL.canParse(text), asMessage('not_an_origin'))
  .transform((text) => (URL.canParse(text) ? new URL(text).origin : text))
  .meta({ override: { type: 'string', maxLength: 200, pattern: originPattern.source } });

/** Without TLS only on one's own machine, where `WEBHOOKS_TO_LOOPBACK` alone lets it through. */
const urlPattern =
  /^(https:\/\/[^\s/?#@\\]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?)(\/[^\s#\\]*)?$/;

const url = z
  .string()
  .max(500)
  .regex(urlPattern, asMessage('not_a_webhook_url'))
  .refine((text) => URL.canParse(text), asMessage('not_a_webhook_url'))
  .meta({ description: 'One that anybody can reach, by https.' });

const fields = {
  name: common.line(200),
  languages: z.array(language).min(1).max(20).meta({ description: 'Of its portal, the usual one first.' }),
  origins: z
    .array(origin)
    .max(20)
    .meta({ description: 'From which its pages may hold the pages of participants in a frame.' }),
};

export const newPartner = z
  .strictObject({
    ...fields,
    languages: fields.languages.optional(),
    origins: fields.origins.optional(),
    webhook: z.strictObject({ url }).optional(),
  })
  .transform(({ webhook, languages = ['en'], origins = [], ...rest }) => ({
    ...{ ...rest, languages, origins },
    ...(webhook === undefined ? {} : { webhookUrl: webhook.url }),
  }))
  .meta({ id: 'NewPartner' });

export const partnerChange = z
  .strictObject({
    name: fields.name.optional(),
    languages: fields.languages.optional(),
    origins: fields.origins.optional(),
    webhook: common.clearable(z.strictObject({ url })),
    disabled: z
      .boolean()
      .optional()
      .meta({ description: 'Cut off: no token, link and session opens anything.' }),
  })
  .transform(({ webhook, ...rest }) => ({
    ...rest,
    ...(webhook === undefined ? {} : { webhookUrl: webhook === null ? null : webhook.url }),
  }))
  .meta({ id: 'PartnerChange' });

export const partnerShown = z
  .strictObject({
    ...common.rowShown('partner'),
    name: z.string(),
    languages: z.array(z.string()),
    origins: z.array(z.string()),
    webhook: z
      .strictObject({
        url: z.string(),
        secret: z.string().optional().meta({ description: 'What signs its webhooks; told this once.' }),
      })
      .optional(),
    disabledAt: common.instantShown.optional(),
  })
  .meta({ id: 'Partner' });

export const partnerTold = partnerShown
  .extend({
    token: z
      .string()
      .optional()
      .meta({ description: 'What its server sends as the bearer; told this once.' }),
    tokenExpiresAt: common.instantShown.optional(),
  })
  .meta({ id: 'PartnerTold' });
