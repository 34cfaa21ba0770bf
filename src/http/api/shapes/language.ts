import { z } from 'zod';
import { languageOf } from '../../../domain/values/language.ts';
import { asMessage } from '../../ask/message.ts';

/** In its one form, whatever case it comes in. Described as what is surely read: language, script, region and a variant. */
export const language = z
  .string()
  .max(35)
  .refine((text) => languageOf(text) !== undefined, asMessage('not_a_language'))
  .transform((text) => languageOf(text) ?? text)
  .meta({
    override: {
      type: 'string',
      maxLength: 35,
      pattern:
        '^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?$',
    },
  });
